internal import Messages
internal import TestSupport
internal import Testing

/// EDIT01, EDIT02 and EDIT43: who pays, who is cared for, who answers for the care.
struct ProviderEditTests {
  static let professional = SampleClaims.professional
  static let inpatient = SampleClaims.inpatient

  static let identifiers = [
    EditCase("EDIT01", "all valid", inpatient),
    EditCase("EDIT01", "billing", professional, at: ["billing provider NPI"]) {
      $0.encounter.providers.billing?.npi = "1999999985"
    },
    EditCase("EDIT01", "absent is another edit's", professional) { $0.encounter.providers.billing?.npi = nil },
    EditCase("EDIT01", "every role", inpatient, at: ["attending provider NPI", "operating provider NPI"]) {
      $0.encounter.providers.attending?.npi = "12345"
      $0.encounter.providers.operating?.npi = "1456789010"
    },
    EditCase("EDIT01", "referring and facility", professional, at: ["referring provider NPI", "service facility NPI"]) {
      $0.encounter.providers.referring = SampleEncounters.practitioner("R", "R", npi: "1234567890", taxonomy: nil)
      $0.encounter.providers.facility = Facility()
      $0.encounter.providers.facility?.npi = "5234567893"
    },
    EditCase("EDIT01", "of a line", professional, at: ["line 2 ordering provider NPI"]) {
      $0.lines[1].providers = Providers()
      $0.lines[1].providers?.ordering = SampleEncounters.practitioner("O", "O", npi: "1234567890", taxonomy: nil)
    },
  ]

  static let fields = [
    EditCase("EDIT02", "office visit complete", professional),
    EditCase("EDIT02", "stay complete", inpatient),
    EditCase("EDIT02", "no payer", professional, at: ["payer id", "payer name", "member id"]) {
      $0.encounter.coverage.payerID = nil
      $0.encounter.coverage.payerName = " "
      $0.encounter.coverage.memberID = ""
    },
    EditCase("EDIT02", "responsibility", professional, at: ["payer responsibility"]) {
      $0.encounter.coverage.responsibility = "X"
    },
    EditCase("EDIT02", "control number", professional, at: ["patient control number"]) { $0.controlNumber = "" },
    EditCase("EDIT02", "long control number", professional, at: ["patient control number"]) {
      $0.controlNumber = String(repeating: "1", count: 39)
    },
    EditCase("EDIT02", "patient", inpatient, at: ["patient name", "patient birth date", "patient sex"]) {
      $0.encounter.patient.name = nil
      $0.encounter.patient.birthDate = nil
      $0.encounter.patient.sex = nil
    },
    EditCase("EDIT02", "subscriber of a child", professional, at: ["subscriber name"]) {
      $0.encounter.patient.relationship = .child
      $0.encounter.patient.address = nil
    },
    EditCase("EDIT02", "no relationship", professional, at: ["relationship to the subscriber"]) {
      $0.encounter.patient.relationship = nil
    },
    EditCase("EDIT02", "address of a patient who is the subscriber", professional, at: ["patient ZIP"]) {
      $0.encounter.patient.address?.zip = "6270"
    },
    EditCase("EDIT02", "shapes", professional, at: ["billing provider tax id", "billing state"]) {
      $0.encounter.providers.billing?.taxID = "99-0000001"
      $0.encounter.providers.billing?.address?.state = "Il"
    },
    EditCase("EDIT02", "place of service and line code", professional, at: ["place of service", "line 1 code"]) {
      $0.encounter.placeOfService = "1"
      $0.lines[0].code = nil
    },
    EditCase("EDIT02", "taxonomy and filing code", inpatient, at: ["filing code", "operating provider taxonomy"]) {
      $0.encounter.providers.operating?.taxonomy = "208600000"
      $0.encounter.providers.attending?.taxonomy = nil
      $0.encounter.coverage.filingCode = "commercial"
    },
    EditCase("EDIT02", "address of a child", professional, at: ["patient city"]) {
      $0.encounter.patient.relationship = .child
      $0.encounter.coverage.subscriberName = PersonName(last: "Parent", first: "Pat")
      $0.encounter.patient.address?.city = ""
    },
    EditCase("EDIT02", "setting", professional, at: ["setting of care"]) { $0.encounter.setting = nil },
    EditCase("EDIT02", "bill", inpatient, at: ["type of bill", "statement from", "statement to", "patient status"]) {
      $0.encounter.typeOfBill = nil
      $0.encounter.statementFrom = nil
      $0.encounter.statementTo = nil
      $0.encounter.dischargeStatus = "1"
    },
    EditCase("EDIT02", "revenue code and HCPCS", inpatient, at: ["line 1 revenue code", "line 3 code"]) {
      $0.lines[0].revenueCode = "120"
      $0.lines[2].code = "J069"
    },
  ]

  static let others = [
    EditCase("EDIT02", "a practitioner who bills", professional) {
      $0.encounter.providers.billing?.name = nil
      $0.encounter.providers.billing?.person = PersonName(last: "Render", first: "Kim")
    },
    EditCase("EDIT02", "another payer", professional, at: ["other payer 1 id", "other payer 1 responsibility"]) {
      var other = OtherPayer(coverage: $0.encounter.coverage)
      other.coverage.payerID = nil
      other.coverage.responsibility = nil
      $0.encounter.otherPayers = [other]
    },
    EditCase("EDIT43", "an organization attends", inpatient, at: ["attending provider"]) {
      $0.encounter.providers.attending?.organizationName = "EXAMPLE GROUP"
    },
    EditCase("EDIT43", "supervising without name", professional, at: ["supervising provider name"]) {
      $0.encounter.providers.supervising = Practitioner()
      $0.encounter.providers.supervising?.npi = "1234567893"
    },
  ]

  static let responsible = [
    EditCase("EDIT43", "attending named", inpatient),
    EditCase("EDIT43", "no attending", inpatient, at: ["attending provider"]) {
      $0.encounter.providers.attending = nil
    },
    EditCase("EDIT43", "attending is the hospital", inpatient, at: ["attending provider NPI"]) {
      $0.encounter.providers.attending?.npi = $0.encounter.providers.billing?.npi
    },
    EditCase("EDIT43", "attending without name", inpatient, at: ["attending provider name"]) {
      $0.encounter.providers.attending?.name = nil
    },
    EditCase("EDIT43", "operating without NPI", inpatient, at: ["operating provider NPI"]) {
      $0.encounter.providers.operating?.npi = nil
    },
    EditCase("EDIT43", "rendering is billing", professional, at: ["rendering provider NPI"]) {
      $0.encounter.providers.rendering?.npi = $0.encounter.providers.billing?.npi
    },
    EditCase("EDIT43", "no rendering", professional) { $0.encounter.providers.rendering = nil },
  ]

  @Test(arguments: identifiers + fields + others + responsible)
  func edit(_ example: EditCase) throws {
    try example.verify()
  }
}
