internal import Messages
internal import X12

/// An office visit with two lines and a hospital stay with three, of invented people.
enum BenchmarkClaims {
  static let partners: TradingPartners = {
    var contact = Contact()
    contact.name = "EDI DESK"
    contact.phone = "5555550111"
    return TradingPartners(
      submitter: TradingPartners.Party(name: "SAMPLE BPO", id: "SUBM001", contact: contact),
      receiver: TradingPartners.Party(name: "EXAMPLE HEALTH PLAN", id: "99999"), isTest: true)
  }()

  static var visit: Claim {
    var claim = self.claim(.professional, .outpatient, cents: 7240)
    claim.encounter.placeOfService = "11"
    claim.encounter.providers.rendering = person("Render", npi: "1987654328", taxonomy: "207Q00000X")
    claim.diagnoses = [diagnosis(1, "E11.65", .principal), diagnosis(2, "I10", .other)]
    claim.lines = [line(1, "G0108", cents: 6000), line(2, "J1815", cents: 1240)]
    for index in claim.lines.indices { claim.lines[index].diagnosisPointers = [1, 2] }
    return claim
  }

  static var stay: Claim {
    var claim = self.claim(.institutional, .inpatient, cents: 410_000)
    let day = claim.created.date
    claim.encounter.typeOfBill = "0111"
    claim.encounter.statementFrom = day
    claim.encounter.statementTo = day
    claim.encounter.admitted = Moment(date: day)
    claim.encounter.admissionType = "1"
    claim.encounter.pointOfOrigin = "1"
    claim.encounter.discharged = Moment(date: day)
    claim.encounter.dischargeStatus = "01"
    claim.encounter.providers.attending = person("Attend", npi: "1234567893", taxonomy: "207R00000X")
    claim.encounter.providers.operating = person("Surgeon", npi: "1456789019", taxonomy: "208600000X")
    claim.diagnoses = [
      diagnosis(1, "K35.80", .principal), diagnosis(2, "I10", .other), diagnosis(3, "W18.30XA", .externalCause),
      diagnosis(4, "R10.31", .admitting),
    ]
    claim.procedures = [ClaimProcedure(sequence: 1, code: "0DTJ4ZZ", title: "Title", date: day, origin: origin)]
    claim.lines = [line(1, nil, cents: 360_000), line(2, nil, cents: 41_050), line(3, "J0696", cents: 8950)]
    for index in claim.lines.indices { claim.lines[index].revenueCode = "0250" }
    return claim
  }

  private static let created: Moment = {
    guard let created = Moment("2026-05-20T10:15:00Z") else { preconditionFailure("no moment") }
    return created
  }()

  private static let origin = CodeOrigin(
    evidence: [TextSpan(note: "note-1", range: TextRange(120, 134))], reviewer: "C. Coder",
    decided: Moment("2026-05-19T16:00:00Z"), edition: "2026-04-01")

  private static func claim(_ kind: ClaimKind, _ setting: Setting, cents: Int) -> Claim {
    var encounter = Encounter(id: "E-1", client: "demo")
    encounter.kind = kind
    encounter.setting = setting
    encounter.medicalRecordNumber = "MRN-9001"
    encounter.patient.name = PersonName(last: "TESTINGTON", first: "ALEX")
    encounter.patient.birthDate = CalendarDate("1961-04-02")
    encounter.patient.sex = .male
    encounter.patient.relationship = .self
    encounter.patient.address = Address(line: "12 ELM ST", city: "SPRINGFIELD", state: "IL", zip: "62701")
    encounter.coverage.payerID = "99999"
    encounter.coverage.payerName = "EXAMPLE HEALTH PLAN"
    encounter.coverage.memberID = "DEMO000000101"
    encounter.coverage.groupNumber = "G-100"
    encounter.coverage.filingCode = "CI"
    encounter.coverage.responsibility = "P"
    encounter.consents.assignment = "A"
    encounter.consents.benefitsAssigned = "Y"
    encounter.consents.releaseOfInformation = "Y"
    encounter.providers.billing = billing
    return Claim(
      controlNumber: "DEMO0001", kind: kind, created: created, encounter: encounter,
      totalCharge: Money(cents: cents))
  }

  private static var billing: Organization {
    var billing = Organization()
    billing.name = "EXAMPLE HOSPITAL"
    billing.npi = "1999999984"
    billing.taxID = "990000001"
    billing.taxonomy = "282N00000X"
    billing.address = Address(line: "1 EXAMPLE WAY", city: "SPRINGFIELD", state: "IL", zip: "627010001")
    return billing
  }

  private static func person(_ last: String, npi: String, taxonomy: String) -> Practitioner {
    var person = Practitioner()
    person.name = PersonName(last: last, first: "Kim")
    person.npi = npi
    person.taxonomy = taxonomy
    return person
  }

  private static func diagnosis(_ sequence: Int, _ code: String, _ role: ClaimDiagnosis.Role) -> ClaimDiagnosis {
    ClaimDiagnosis(sequence: sequence, code: code, title: "Title of the code", role: role, origin: origin)
  }

  private static func line(_ sequence: Int, _ code: String?, cents: Int) -> ClaimLine {
    var line = ClaimLine(sequence: sequence, units: 2, charge: Money(cents: cents))
    line.code = code
    line.date = CalendarDate("2026-05-20")
    return line
  }
}
