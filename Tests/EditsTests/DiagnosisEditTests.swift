internal import Messages
internal import TestSupport
internal import Testing

/// EDIT06, EDIT14, EDIT17, EDIT26 and EDIT42: codes, without a codebook.
struct DiagnosisEditTests {
  static let professional = SampleClaims.professional
  static let inpatient = SampleClaims.inpatient

  /// A claim with a principal diagnosis and `count` more of `role`.
  static func diagnoses(_ count: Int, _ role: ClaimDiagnosis.Role, of base: Claim) -> Claim {
    var claim = base
    claim.diagnoses = [SampleClaims.diagnosis(1, "I10", "Essential (primary) hypertension", .principal)]
    claim.diagnoses += (0..<count).map { SampleClaims.diagnosis($0 + 2, "E11.\($0)", "Diabetes", role) }
    return claim
  }

  static let counts = [
    EditCase("EDIT06", "12 professional", diagnoses(11, .other, of: professional)),
    EditCase("EDIT06", "13 professional", diagnoses(12, .other, of: professional), at: ["number of codes"]),
    EditCase("EDIT06", "1 and 24 institutional", diagnoses(24, .other, of: inpatient)),
    EditCase("EDIT06", "1 and 25 institutional", diagnoses(25, .other, of: inpatient), at: ["number of codes"]),
    EditCase("EDIT06", "12 external causes", diagnoses(12, .externalCause, of: inpatient)),
    EditCase("EDIT06", "13 external causes", diagnoses(13, .externalCause, of: inpatient), at: ["number of codes"]),
    EditCase("EDIT06", "4 reasons", diagnoses(4, .reasonForVisit, of: inpatient), at: ["number of codes"]),
    EditCase("EDIT06", "2 admitting", diagnoses(2, .admitting, of: inpatient), at: ["number of codes"]),
    EditCase("EDIT06", "26 procedures", inpatient, at: ["number of codes"]) {
      $0.procedures = Array(repeating: $0.procedures[0], count: 26)
    },
    EditCase("EDIT06", "none", professional, at: ["diagnoses"]) { $0.diagnoses = [] },
    EditCase("EDIT06", "two first", professional, at: ["diagnoses"]) { $0.diagnoses[1].role = .principal },
    EditCase("EDIT06", "admitting on CMS-1500", professional, at: ["diagnosis 2"]) {
      $0.diagnoses[1].role = .admitting
    },
  ]

  static let order = [
    EditCase("EDIT14", "external cause second", inpatient),
    EditCase("EDIT14", "external cause first", professional, at: ["diagnosis 1"]) { $0.diagnoses[0].code = "Y92.009" },
    EditCase("EDIT14", "Z code first", professional) { $0.diagnoses[0].code = "Z00.00" },
    EditCase("EDIT17", "all different", inpatient),
    EditCase("EDIT17", "admitting equals principal", inpatient) { $0.diagnoses[3].code = "K35.80" },
    EditCase("EDIT17", "twice", professional, at: ["diagnosis 2"]) { $0.diagnoses[1].code = "E11.65" },
    EditCase("EDIT26", "stay", inpatient),
    EditCase("EDIT26", "visit", inpatient, at: ["procedure 1"]) { $0.encounter.setting = .outpatient },
    EditCase("EDIT26", "professional", professional, at: ["procedure 1"]) { $0.procedures = inpatient.procedures },
  ]

  static let review = [
    EditCase("EDIT42", "accepted", inpatient),
    EditCase("EDIT42", "suggested", professional, at: ["diagnosis 2"]) { $0.diagnoses[1].origin.reviewer = nil },
    EditCase("EDIT42", "blank reviewer", professional, at: ["diagnosis 1"]) { $0.diagnoses[0].origin.reviewer = " " },
    EditCase("EDIT42", "no time", professional, at: ["diagnosis 1"]) { $0.diagnoses[0].origin.decided = nil },
    EditCase("EDIT42", "no words", inpatient, at: ["diagnosis 4"]) { $0.diagnoses[3].origin.evidence = [] },
    EditCase("EDIT42", "procedure", inpatient, at: ["procedure 1"]) { $0.procedures[0].origin.reviewer = nil },
  ]

  @Test(arguments: counts + order + review)
  func edit(_ example: EditCase) throws {
    try example.verify()
  }
}
