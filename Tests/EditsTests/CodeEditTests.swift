internal import Edits
internal import Messages
internal import TestSupport
internal import Testing

/// EDIT10 to EDIT13 and EDIT44: codes against the shipped codebook, valid from 2026-04-01 to 2026-09-30.
struct CodeEditTests {
  static let professional = SampleClaims.professional
  static let inpatient = SampleClaims.inpatient

  /// An office visit with these codes, in order.
  static func visit(_ codes: String...) -> Claim {
    var claim = professional
    claim.diagnoses = codes.enumerated().map { index, code in
      SampleClaims.diagnosis(index + 1, code, "Title", index == 0 ? .principal : .other)
    }
    return claim
  }

  static let validity = [
    EditCase("EDIT10", "billable codes", inpatient),
    EditCase("EDIT10", "no such code", visit("E11.66", "I10"), at: ["diagnosis 1"]),
    EditCase("EDIT10", "heading", visit("I10", "E11", "E11.6"), at: ["diagnosis 2", "diagnosis 3"]),
    EditCase("EDIT10", "admitting diagnosis", inpatient, at: ["diagnosis 4"]) { $0.diagnoses[3].code = "R10.3" },
    EditCase("EDIT10", "no date", visit("I10"), at: ["date of service"]) {
      $0.encounter.date = nil
      $0.lines = []
    },
    EditCase("EDIT10", "fallback", visit("I10", "E11"), at: ["date of service 2026-10-01", "diagnosis 2"]) {
      $0.encounter.date = day("2026-10-01")
    },
    EditCase("EDIT10", "a stay counts by its discharge", inpatient, at: ["date of service 2026-10-01"]) {
      $0.encounter.date = day("2026-09-30")
      $0.encounter.discharged = moment("2026-10-01T09:00")
    },
  ]

  static let seventh = [
    EditCase("EDIT11", "complete", visit("S93.401A", "W01.0XXA")),
    EditCase("EDIT11", "missing", visit("S93.401", "W18.30"), at: ["diagnosis 1", "diagnosis 2"]),
    EditCase("EDIT11", "no placeholders", visit("I10", "W01.0A"), at: ["diagnosis 2"]),
    EditCase("EDIT11", "headings without 7th character are another edit's", visit("E11", "E11.66")),
  ]

  static let pairs = [
    EditCase("EDIT12", "may stand together", visit("E11.65", "I10", "Z79.4")),
    EditCase("EDIT12", "type 1 and type 2", visit("E11.65", "I10", "E10.9"), at: ["diagnosis 3"]),
    EditCase("EDIT12", "either way round", visit("E10.9", "E11.65"), at: ["diagnosis 2"]),
    EditCase("EDIT12", "the diagnosis at admission", inpatient) {
      $0.diagnoses[3].code = "E10.9"
      $0.diagnoses[1].code = "E11.9"
    },
    EditCase("EDIT13", "after its etiology", visit("G30.9", "F02.80")),
    EditCase("EDIT13", "first", visit("F02.80", "G30.9"), at: ["diagnosis 1"]),
    EditCase("EDIT13", "before its etiology", visit("I10", "F02.80", "G30.9"), at: ["diagnosis 2"]),
    EditCase("EDIT13", "without its etiology", visit("I10", "F02.80")),
    EditCase("EDIT44", "with its etiology", visit("G30.9", "F02.80")),
    EditCase("EDIT44", "without its etiology", visit("I10", "F02.80"), at: ["diagnosis 2"]),
    EditCase("EDIT44", "no manifestation", visit("I10", "E78.5")),
  ]

  @Test(arguments: validity + seventh + pairs)
  func edit(_ example: EditCase) throws {
    try example.verify()
  }

  @Test func aFallbackEditionOnlyWarns() throws {
    let example = EditCase("EDIT10", "", Self.visit("E11")) { $0.encounter.date = day("2025-01-01") }
    #expect(try example.findings().map(\.severity) == [.warning, .warning])
  }

  static let notes: [(codes: [String], severity: Severity)] = [
    (["E11.65", "E10.9"], .error),  // at the category E11
    (["C34.90", "C45.9"], .warning),  // at the section C30-C39
  ]

  @Test(arguments: notes.indices)
  func anExcludes1NoteOfASectionOnlyWarns(index: Int) throws {
    let (codes, severity) = Self.notes[index]
    let findings = try EditCase("EDIT12", "", Self.visit(codes[0], codes[1])).findings()
    #expect(findings.map(\.severity) == [severity])
  }

  @Test func theMissingCharactersAreNamed() throws {
    let example = EditCase("EDIT11", "", Self.visit("S93.401"))
    #expect(try example.findings().first?.fix.contains("A, D, S") == true)
  }
}
