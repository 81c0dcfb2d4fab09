internal import Edits
internal import Messages
internal import TestSupport
internal import Testing

/// EDIT18, 19, 45 and 48: codes against the patient, the first place and the certainty of the words.
struct PatientEditTests {
  static let professional = SampleClaims.professional

  static func visit(_ codes: String..., born birth: String = "1961-04-02", sex: Sex = .male) -> Claim {
    var claim = professional
    claim.encounter.patient.birthDate = day(birth)
    claim.encounter.patient.sex = sex
    claim.diagnoses = codes.enumerated().map { index, code in
      SampleClaims.diagnosis(index + 1, code, "Title", index == 0 ? .principal : .other)
    }
    return claim
  }

  static let ages = [
    EditCase("EDIT18", "a grown man's disease", visit("I10")),
    EditCase("EDIT18", "a child's check-up at 65", visit("Z00.129"), at: ["diagnosis 1"]),
    EditCase("EDIT18", "a child's check-up at 17", visit("Z00.129", born: "2008-05-12")),
    EditCase("EDIT18", "a grown-up's check-up at 14", visit("Z00.00", born: "2011-05-12"), at: ["diagnosis 1"]),
    EditCase("EDIT18", "a delivery at 70", visit("O80", born: "1956-01-01", sex: .female), at: ["diagnosis 1"]),
    EditCase("EDIT18", "a delivery at 30", visit("O80", "Z37.0", born: "1996-01-01", sex: .female)),
    EditCase("EDIT18", "born today", visit("Z38.00", born: "2026-05-11")),
    EditCase("EDIT18", "born last year", visit("Z38.00", born: "2025-05-11"), at: ["diagnosis 1"]),
    EditCase.imported("EDIT18", "the editor's list", visit("O80", born: "1956-01-01"), at: ["diagnosis 1"]),
  ]

  static let sexes = [
    EditCase("EDIT19", "either", visit("I10")),
    EditCase("EDIT19", "a man's", visit("N40.1")),
    EditCase("EDIT19", "a man's of a woman", visit("N40.1", sex: .female), at: ["diagnosis 1"]),
    EditCase("EDIT19", "a woman's of a man", visit("I10", "N80.00", "C50.911"), at: ["diagnosis 2"]),
    EditCase("EDIT19", "unknown", visit("N80.00", sex: .unknown)),
  ]

  static let places = [
    EditCase("EDIT45", "an examination first", visit("Z00.00", "I10")),
    EditCase("EDIT45", "an examination second", visit("I10", "Z00.00"), at: ["diagnosis 2"]),
    EditCase("EDIT45", "two examinations", visit("Z00.00", "Z01.419")),
    EditCase("EDIT45", "an exception", visit("I10", "Z00.6")),
    EditCase("EDIT45", "a status first", visit("Z79.4", "E11.65"), at: ["diagnosis 1"]),
    EditCase("EDIT45", "a status second", visit("E11.65", "Z79.4")),
    EditCase("EDIT44", "a note of order obeyed", visit("N40.1", "R35.1")),
    EditCase("EDIT44", "a note of order not obeyed", visit("R35.1", "N40.1"), at: ["diagnosis 1"]),
  ]

  static func dropped(_ code: String, _ range: TextRange, _ cause: DroppedCandidate.Cause) -> ClaimFacts {
    ClaimFacts(dropped: [
      DroppedCandidate(
        system: .icd10cm, code: code, evidence: TextSpan(note: "note-1", range: range), cause: cause, reason: "cue")
    ])
  }

  static func suspected(_ description: String, _ facts: ClaimFacts, at places: [String] = []) -> EditCase {
    var example = EditCase("EDIT48", description, visit("J18.9"), at: places) {
      $0.diagnoses[0].origin.evidence = [TextSpan(note: "note-1", range: TextRange(10, 19))]
    }
    example.facts = facts
    return example
  }

  static let certainty = [
    suspected("certain", ClaimFacts()),
    suspected("probable", dropped("J18.9", TextRange(10, 19), .uncertain), at: ["diagnosis 1"]),
    suspected("another kind of the same", dropped("J18.1", TextRange(8, 19), .uncertain), at: ["diagnosis 1"]),
    suspected("dropped for another reason", dropped("J18.9", TextRange(10, 19), .lessSpecific)),
    suspected("other words", dropped("J18.9", TextRange(30, 39), .uncertain)),
  ]

  @Test(arguments: ages + sexes + places + certainty)
  func edit(_ example: EditCase) throws {
    try example.verify()
  }

  @Test func aStayMayCodeWhatIsProbable() throws {
    var example = EditCase("EDIT48", "", SampleClaims.inpatient) {
      $0.diagnoses[0].origin.evidence = [TextSpan(note: "note-1", range: TextRange(10, 19))]
    }
    example.facts = Self.dropped("K35.80", TextRange(10, 19), .uncertain)
    try example.verify()
  }
}
