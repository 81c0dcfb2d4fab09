internal import Messages

/// Service lines.
extension RandomBills {
  mutating func changeLines(of claim: inout Claim) {
    let samples = claim.lines
    let count = Int.random(in: 1...(chance(9) ? 50 : 6), using: &random)
    claim.lines = (1...count).map { sequence in
      var line = pick(samples)
      line.sequence = sequence
      line.units = Int.random(in: 1...999, using: &random)
      line.charge = money()
      line.dateTo = line.date.flatMap { date in maybe(date) }
      line.drug = chance(4) ? drug() : nil
      if claim.kind == .professional { changeService(of: &line, claim) } else { changeFacilityLine(&line) }
      if chance(3) { line.references.append(ClaimReference(.lineControl, id(upTo: 20))) }
      line.payments = payments(for: line, claim)
      return line
    }
    claim.totalCharge = claim.lines.reduce(.zero) { $0 + $1.charge }
  }

  private mutating func changeService(of line: inout ClaimLine, _ claim: Claim) {
    line.code = pick(["99213", "0001F", "G0108", "J1815", "T1015"])
    line.modifiers = pick([[], ["25"], ["LT", "59"], ["GT", "26", "76", "XU"]])
    line.description = maybe("PLAIN WORDS")
    line.placeOfService = maybe(pick(["11", "12", "22"]))
    line.isEmergency = chance(5) ? true : nil
    line.unitBasis = maybe(.minutes)
    line.salesTax = maybe(money())
    line.diagnosisPointers = Array(
      claim.diagnoses.map(\.sequence).shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random)))
    line.dates = chance(3) ? [ClaimDate(.lastSeen, someDay()), ClaimDate(.prescription, someDay())] : []
    line.remarks = chance(3) ? [ClaimRemark(code: "ADD", text: text(upTo: 60))] : []
    line.attachments = chance(4) ? [ClaimAttachment(report: "CT", transmission: "AA")] : []
    guard chance(3) else { return }
    var providers = Providers()
    providers.rendering = person("1987654328", taxonomy: "207Q00000X")
    providers.ordering = maybe(person("1999999976", taxonomy: nil))
    providers.ordering?.address = address()
    providers.ordering?.contact = maybe(contact())
    line.providers = providers
  }

  private mutating func changeFacilityLine(_ line: inout ClaimLine) {
    line.unitBasis = line.code == nil ? maybe(.days) : nil
    line.notCovered = maybe(money())
    line.modifiers = line.code == nil ? [] : pick([[], ["25"], ["LT"]])
    line.diagnosisPointers = []
    guard !isNarrow, chance(4) else { return }
    var providers = Providers()
    providers.operating = person("1456789019", taxonomy: nil)
    line.providers = providers
  }

  private mutating func payments(for line: ClaimLine, _ claim: Claim) -> [LinePayment] {
    if isNarrow, claim.kind == .institutional { return [] }
    let payments = claim.encounter.otherPayers.filter { $0.paid != nil }.compactMap { payer -> LinePayment? in
      guard let id = payer.coverage.payerID, chance() else { return nil }
      var payment = LinePayment(payerID: id, paid: money(), units: line.units)
      payment.adjustments = adjustments()
      payment.decided = someDay()
      payment.patientOwes = maybe(money())
      return payment
    }
    return isNarrow ? Array(payments.prefix(1)) : payments
  }

  private mutating func drug() -> ChargeLine.Drug {
    var drug = ChargeLine.Drug(ndc: "99999000101", quantity: "2.5", unit: pick(["ML", "UN", "GR"]))
    drug.prescription = isNarrow ? id(upTo: 12) : maybe(id(upTo: 12))
    return drug
  }
}
