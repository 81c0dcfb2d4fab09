internal import Messages
internal import TestSupport
internal import Testing

/// EDIT03, EDIT04, EDIT20 and EDIT46: what happened when.
struct DateEditTests {
  static let professional = SampleClaims.professional
  static let inpatient = SampleClaims.inpatient
  static let outpatient = SampleClaims.outpatientFacility

  static let order = [
    EditCase("EDIT03", "office visit", professional),
    EditCase("EDIT03", "stay", inpatient),
    EditCase("EDIT03", "birth on the day of service", professional) {
      $0.encounter.patient.birthDate = day("2026-05-11")
    },
    EditCase("EDIT03", "born afterwards", professional, at: ["date of service", "line 1 date", "line 2 date"]) {
      $0.encounter.patient.birthDate = day("2026-05-12")
    },
    EditCase("EDIT03", "made on the day of service", professional) { $0.created = moment("2026-05-11") },
    EditCase("EDIT03", "future", professional, at: ["line 2 date"]) { $0.lines[1].date = day("2026-05-21") },
    EditCase("EDIT03", "line ends before it begins", professional, at: ["line 1 date"]) {
      $0.lines[0].dateTo = day("2026-05-10")
    },
    EditCase("EDIT03", "professional line without date", professional, at: ["line 1 date"]) { $0.lines[0].date = nil },
    EditCase("EDIT03", "revenue line without date", inpatient) {
      $0.lines[0].date = nil
      $0.lines[0].dateTo = nil
    },
    EditCase("EDIT03", "statement reversed", inpatient, at: ["statement period"]) {
      $0.encounter.statementFrom = day("2026-05-08")
    },
    EditCase("EDIT03", "discharged before admission", inpatient, at: ["admission"]) {
      $0.encounter.discharged = moment("2026-05-03T10:00")
    },
  ]

  static let statement = [
    EditCase("EDIT04", "stay", inpatient),
    EditCase("EDIT04", "no professional statement", professional),
    EditCase("EDIT04", "line before the statement", inpatient, at: ["line 3 date"]) {
      $0.lines[2].date = day("2026-05-03")
    },
    EditCase("EDIT04", "line ends after the statement", inpatient, at: ["line 1 date"]) {
      $0.lines[0].dateTo = day("2026-05-08")
    },
    EditCase("EDIT04", "admitted before the statement", inpatient, at: ["admission"]) {
      $0.encounter.admitted = moment("2026-05-03T23:50")
    },
    EditCase("EDIT04", "continuing bill", inpatient) {
      $0.encounter.admitted = moment("2026-04-20T23:50")
      $0.frequency = .interimContinuing
    },
    EditCase("EDIT04", "admitted after the statement", inpatient, at: ["admission"]) {
      $0.encounter.admitted = moment("2026-05-08")
    },
    EditCase("EDIT04", "hours of one day", inpatient, at: ["discharge"]) {
      $0.encounter.discharged = moment("2026-05-04T09:10")
    },
    EditCase("EDIT04", "hours in other zones do not compare", inpatient) {
      $0.encounter.discharged = moment("2026-05-04T09:10-05:00")
    },
  ]

  static let others = [
    EditCase("EDIT20", "newborn", professional) { $0.encounter.patient.birthDate = day("2026-05-11") },
    EditCase("EDIT20", "124", professional) { $0.encounter.patient.birthDate = day("1901-05-12") },
    EditCase("EDIT20", "125", professional, at: ["patient birth date"]) {
      $0.encounter.patient.birthDate = day("1901-05-11")
    },
    EditCase("EDIT46", "dated", outpatient),
    EditCase("EDIT46", "undated", outpatient, at: ["line 1 date"]) { $0.lines[0].date = nil },
    EditCase("EDIT46", "undated stay", inpatient) { $0.lines[2].date = nil },
    EditCase("EDIT46", "total as a line", inpatient, at: ["line 2 revenue code"]) { $0.lines[1].revenueCode = "0001" },
  ]

  @Test(arguments: order + statement + others)
  func edit(_ example: EditCase) throws {
    try example.verify()
  }
}
