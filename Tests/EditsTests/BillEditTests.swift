internal import Messages
internal import TestSupport
internal import Testing

/// EDIT31, EDIT32, EDIT33 and EDIT40: the bill itself, and accidents.
struct BillEditTests {
  static let professional = SampleClaims.professional
  static let inpatient = SampleClaims.inpatient
  static let outpatient = SampleClaims.outpatientFacility

  static let bills = [
    EditCase("EDIT31", "stay", inpatient),
    EditCase("EDIT31", "without the zero", inpatient) { $0.encounter.typeOfBill = "111" },
    EditCase("EDIT31", "visit", outpatient),
    EditCase("EDIT31", "too short", inpatient, at: ["type of bill"]) { $0.encounter.typeOfBill = "11" },
    EditCase("EDIT31", "zeros", inpatient, at: ["type of bill"]) { $0.encounter.typeOfBill = "0011" },
    EditCase("EDIT31", "frequency", inpatient, at: ["type of bill"]) { $0.encounter.typeOfBill = "0117" },
    EditCase("EDIT31", "unknown frequency", inpatient, at: ["type of bill"]) { $0.encounter.typeOfBill = "0119" },
    EditCase("EDIT31", "a stay on a visit's bill", inpatient, at: ["type of bill"]) {
      $0.encounter.typeOfBill = "0131"
    },
    EditCase("EDIT31", "nursing facility", inpatient) { $0.encounter.typeOfBill = "0211" },
    EditCase("EDIT31", "admission", inpatient, at: ["admission", "admission type", "point of origin"]) {
      $0.encounter.admitted = nil
      $0.encounter.admissionType = "7"
      $0.encounter.pointOfOrigin = nil
    },
    EditCase("EDIT31", "admitting diagnosis", inpatient, at: ["admitting diagnosis"]) { $0.diagnoses.removeLast() },
    EditCase("EDIT32", "original", professional),
    EditCase("EDIT32", "replacement", professional, at: ["payer control number"]) { $0.frequency = .replacement },
    EditCase("EDIT32", "void", professional) {
      $0.frequency = .void
      $0.payerControlNumber = "PCN-1"
    },
    EditCase("EDIT33", "still here, last bill", inpatient, at: ["patient status"]) {
      $0.encounter.dischargeStatus = "30"
    },
    EditCase("EDIT33", "still here, first bill", inpatient) {
      $0.encounter.dischargeStatus = "30"
      $0.frequency = .interimFirst
    },
  ]

  static let authorizations = [
    EditCase("EDIT47", "not asked for", professional),
    EditCase("EDIT47", "asked for and there", professional) {
      $0.encounter.coverage.priorAuthorizationRequired = true
      $0.encounter.coverage.priorAuthorization = "PA-1"
    },
    EditCase("EDIT47", "asked for and not there", professional, at: ["prior authorization"]) {
      $0.encounter.coverage.priorAuthorizationRequired = true
    },
    EditCase("EDIT47", "too long", professional, at: ["prior authorization"]) {
      $0.encounter.coverage.priorAuthorization = String(repeating: "1", count: 51)
    },
  ]

  static let accidents = [
    EditCase("EDIT40", "none", professional),
    EditCase("EDIT40", "at work", professional) {
      $0.encounter.accident = Accident(date: day("2026-05-10"), cause: .employment)
    },
    EditCase("EDIT40", "on the road", professional, at: ["accident state"]) {
      $0.encounter.accident = Accident(date: day("2026-05-10"), cause: .auto)
    },
    EditCase("EDIT40", "half told", professional, at: ["accident date", "accident cause", "accident state"]) {
      $0.encounter.accident = Accident(state: "Ill")
    },
    EditCase("EDIT40", "injury", professional, at: ["diagnosis 1"]) { $0.diagnoses[0].code = "S93.401A" },
    EditCase("EDIT40", "injury at a hospital", outpatient),
  ]

  @Test(arguments: bills + authorizations + accidents)
  func edit(_ example: EditCase) throws {
    try example.verify()
  }

  @Test func anInjuryWithoutAccidentOnlyWarns() throws {
    let example = EditCase("EDIT40", "", Self.professional) { $0.diagnoses[0].code = "S93.401A" }
    #expect(try example.findings().map(\.severity) == [.warning])
  }
}
