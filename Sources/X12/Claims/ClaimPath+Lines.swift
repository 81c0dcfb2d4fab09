internal import Messages

/// Loop 2400, a service line.
extension ClaimPath {
  func line(_ loop: Loop) throws(X12Error) -> ClaimLine {
    let number = Int(loop.segment("LX")?[1].text ?? "")
    guard let number, number > 0 else { throw .unreadable(place: "2400 LX01", expected: "a line number") }
    let service = try isProfessional ? professional(loop, number) : institutional(loop, number)
    var line = service
    if let days = loop.segment("DTP", "472")?[3].text {
      let parts = days.split(separator: "-")
      line.date = parts.first.flatMap { CalendarDate(x12: $0) }
      line.dateTo = parts.count == 2 ? CalendarDate(x12: parts[1]) : nil
    }
    line.dates = dates(in: loop)
    line.references = references(in: loop, isProfessional ? ClaimReference.Kind.ofLines : [.lineControl])
    line.remarks = remarks(in: loop)
    line.attachments = attachments(in: loop)
    line.salesTax = amount(in: loop, isProfessional ? "T" : "GT")
    line.drug = loop.loop("2410").map(drug)
    line.providers = readProviders(of: loop)
    for payment in loop.loops("2430") { line.payments.append(try self.payment(payment, of: line)) }
    return line
  }

  private func professional(_ loop: Loop, _ number: Int) throws(X12Error) -> ClaimLine {
    guard let service = loop.segment("SV1", "HC") else {
      throw .unreadable(place: "2400 SV1", expected: "a service with a HCPCS code")
    }
    var line = try self.line(number, charge: service[2], units: service[4], basis: service[3], "SV1")
    read(service[1], into: &line)
    line.placeOfService = filled(service[5].text)
    line.diagnosisPointers = (1...4).compactMap { wholeNumber(x12: service[7].component($0)) }
    line.isEmergency = service[9].text == "Y" ? true : nil
    return line
  }

  private func institutional(_ loop: Loop, _ number: Int) throws(X12Error) -> ClaimLine {
    guard let service = loop.segment("SV2") else {
      throw .unreadable(place: "2400 SV2", expected: "a service with a revenue code")
    }
    var line = try self.line(number, charge: service[3], units: service[5], basis: service[4], "SV2")
    read(service[2], into: &line)
    line.revenueCode = filled(service[1].text)
    line.notCovered = Money(x12: service[7].text)
    return line
  }

  private func line(
    _ number: Int, charge: Element, units: Element, basis: Element, _ segment: String
  ) throws(X12Error) -> ClaimLine {
    guard let amount = Money(x12: charge.text) else {
      throw .unreadable(place: "2400 line \(number) \(segment)", expected: "an amount in cents")
    }
    guard let count = wholeNumber(x12: units.text) else {
      throw .unreadable(place: "2400 line \(number) \(segment)", expected: "a whole number of units")
    }
    var line = ClaimLine(sequence: number, units: count, charge: amount)
    line.unitBasis = basis.text == "UN" ? nil : ClaimLine.UnitBasis(rawValue: basis.text)
    return line
  }

  private func read(_ procedure: Element, into line: inout ClaimLine) {
    line.code = filled(procedure.component(2))
    line.modifiers = (3...6).map(procedure.component).filter { !$0.isEmpty }
    line.description = filled(procedure.component(7))
  }

  private func drug(_ loop: Loop) -> ChargeLine.Drug {
    var drug = ChargeLine.Drug(ndc: loop.segment("LIN")?[3].text ?? "")
    drug.quantity = filled(loop.segment("CTP")?[4].text)
    drug.unit = filled(loop.segment("CTP")?[5].text)
    drug.prescription = number(in: loop, "XZ")
    return drug
  }

  private func payment(_ loop: Loop, of line: ClaimLine) throws(X12Error) -> LinePayment {
    let decision = loop.segment("SVD") ?? Segment("SVD")
    guard let paid = Money(x12: decision[2].text), let units = wholeNumber(x12: decision[5].text) else {
      throw .unreadable(place: "2430 line \(line.sequence) SVD", expected: "an amount and a whole number of units")
    }
    var payment = LinePayment(payerID: decision[1].text, paid: paid, units: units)
    let code = filled(decision[3].component(2))
    let modifiers = (3...6).map(decision[3].component).filter { !$0.isEmpty }
    if code != line.code || modifiers != line.modifiers {
      payment.code = code
      payment.modifiers = modifiers
    }
    payment.adjustments = adjustments(in: loop)
    payment.decided = date(in: loop, "573")
    payment.patientOwes = amount(in: loop, "EAF")
    return payment
  }
}
