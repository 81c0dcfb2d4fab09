internal import Messages

/// A claim of a transaction with the loops around it, from which it is read.
struct ClaimPath {
  let kind: ClaimKind
  let created: Moment
  /// Loops 2000A, 2000B, 2000C where the patient is not the subscriber, and 2300.
  let provider: Loop
  let subscriber: Loop
  let patient: Loop?
  let claim: Loop

  var isProfessional: Bool { kind == .professional }

  func read() throws(X12Error) -> Claim {
    let header = claim.segment("CLM") ?? Segment("CLM")
    let controlNumber = header[1].text
    guard let total = Money(x12: header[2].text) else { throw unreadable("CLM-02", "an amount") }
    guard let frequency = Claim.Frequency(rawValue: header[5].component(3)) else {
      throw unreadable("CLM-05", "a known frequency of a claim")
    }
    var read = Claim(
      controlNumber: controlNumber, kind: kind, created: created, encounter: try encounter(header), totalCharge: total,
      frequency: frequency)
    read.payerControlNumber = number(in: claim, "F8")
    readCodes(into: &read)
    for line in claim.loops("2400") { read.lines.append(try self.line(line)) }
    return read
  }

  private func encounter(_ header: Segment) throws(X12Error) -> Encounter {
    var encounter = Encounter(id: header[1].text)
    encounter.kind = kind
    encounter.controlNumber = header[1].text
    encounter.medicalRecordNumber = number(in: claim, "EA")
    encounter.delayReason = filled(header[20].text)
    encounter.consents.assignment = filled(header[7].text)
    encounter.consents.benefitsAssigned = filled(header[8].text)
    encounter.consents.releaseOfInformation = filled(header[9].text)
    encounter.consents.patientSignature = filled(header[10].text)
    encounter.patient = readPatient()
    encounter.coverage = readCoverage()
    encounter.providers = readProviders()
    encounter.accident = readAccident(header)
    encounter.dates = dates(in: claim)
    encounter.references = references(in: claim, ClaimReference.Kind.ofClaims)
    encounter.remarks = remarks(in: claim)
    encounter.attachments = attachments(in: claim)
    encounter.patientAmount = amount(in: claim, isProfessional ? "F5" : "F3")
    for payer in claim.loops("2320") { encounter.otherPayers.append(try readOtherPayer(payer)) }
    if isProfessional {
      encounter.placeOfService = filled(header[5].component(1))
      readHospitalStay(into: &encounter)
    } else {
      encounter.typeOfBill = "0" + header[5].component(1) + header[5].component(3)
      try readStay(into: &encounter)
    }
    encounter.date = encounter.statementTo ?? firstServiceDate
    return encounter
  }

  private var firstServiceDate: CalendarDate? {
    claim.loops("2400").compactMap { $0.segment("DTP", "472") }
      .compactMap { CalendarDate(x12: $0[3].text.prefix(8)) }.min()
  }

  // CMS-1500 box 18.
  private func readHospitalStay(into encounter: inout Encounter) {
    encounter.admitted = date(in: claim, "435").map { Moment(date: $0) }
    encounter.discharged = date(in: claim, "096").map { Moment(date: $0) }
    encounter.setting = encounter.placeOfService == "21" ? .inpatient : .outpatient
  }

  private func readStay(into encounter: inout Encounter) throws(X12Error) {
    if let statement = claim.segment("DTP", "434") {
      let days = statement[3].text.split(separator: "-").map { CalendarDate(x12: $0) }
      guard let from = days.first ?? nil, let to = days.last ?? nil else {
        throw unreadable("DTP*434", "a span of days")
      }
      encounter.statementFrom = from
      encounter.statementTo = to
    }
    if let admission = claim.segment("DTP", "435") {
      encounter.admitted = Moment(
        x12Date: String(admission[3].text.prefix(8)), time: String(admission[3].text.dropFirst(8)))
    }
    if let hour = claim.segment("DTP", "096"), let day = encounter.statementTo {
      encounter.discharged = Moment(x12Date: day.x12, time: hour[3].text)
    }
    let status = claim.segment("CL1")
    encounter.admissionType = filled(status?[1].text)
    encounter.pointOfOrigin = filled(status?[2].text)
    encounter.dischargeStatus = filled(status?[3].text)
    // 11x and the like: the second digit tells a stay from a visit.
    encounter.setting = encounter.typeOfBill?.dropFirst(2).first == "1" ? .inpatient : .outpatient
  }

  private func readAccident(_ header: Segment) -> Accident? {
    let accident = Accident(
      date: date(in: claim, "439"), cause: Accident.Cause(code: header[11].text),
      state: filled(header[11].component(4)) ?? number(in: claim, "LU"))
    if !isProfessional, accident.state != nil { return Accident(date: nil, cause: .auto, state: accident.state) }
    return accident == Accident() ? nil : accident
  }

  func unreadable(_ place: String, _ expected: String) -> X12Error {
    .unreadable(place: "2300 \(place)", expected: expected)
  }
}
