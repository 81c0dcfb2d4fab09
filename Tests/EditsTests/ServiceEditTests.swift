internal import Edits
internal import Messages
internal import TestSupport
internal import Testing

/// EDIT28 to 30, 34 to 36, 38 and 41: services against their code sets, each other and the ledger.
struct ServiceEditTests {
  static let professional = SampleClaims.professional

  /// A claim that bills these services on one day; `code:modifier` with a modifier.
  static func services(_ codes: String..., units: Int = 1, on date: String = "2026-05-11") -> Claim {
    var claim = professional
    claim.encounter.date = day(date)
    claim.lines = codes.enumerated().map { index, text in
      let parts = text.split(separator: ":").map(String.init)
      var line = SampleClaims.line(index + 1, parts[0], date, cents: 100, units: units, pointers: [1])
      line.modifiers = Array(parts.dropFirst())
      return line
    }
    claim.totalCharge = Money(cents: 100 * codes.count)
    return claim
  }

  static let codes = [
    EditCase.imported("EDIT28", "valid", services("G0001")),
    EditCase.imported("EDIT28", "ended", services("G0002"), at: ["line 1 code"]),
    EditCase.imported("EDIT28", "not begun", services("G0003"), at: ["line 1 code"]),
    EditCase.imported("EDIT28", "unknown", services("G0001", "G0999"), at: ["line 2 code"]),
    EditCase.imported("EDIT28", "CPT is another list's", services("99213")),
    EditCase("EDIT28", "no list", services("G0999")),
    EditCase.imported("EDIT29", "covered", services("G0001")),
    EditCase.imported(
      "EDIT29", "not covered, deleted", services("G0004", "G0005"), at: ["line 1 code", "line 2 code"]),
    EditCase("EDIT30", "office", professional),
    EditCase("EDIT30", "no such place", professional, at: ["place of service"]) { $0.encounter.placeOfService = "97" },
    EditCase("EDIT30", "a line elsewhere", professional, at: ["line 2 place of service"]) {
      $0.lines[0].placeOfService = "12"
      $0.lines[1].placeOfService = "00"
    },
    EditCase("EDIT30", "telehealth at home", professional) { $0.encounter.placeOfService = "10" },
    EditCase(
      "EDIT30", "telehealth at home before it was one", services("G0001", on: "2021-05-11"), at: ["place of service"]
    ) {
      $0.encounter.placeOfService = "10"
    },
  ]

  static let pairs = [
    EditCase.imported("EDIT34", "no pair", services("G0001", "G0010")),
    EditCase.imported("EDIT34", "never together", services("G0001", "G0002:59"), at: ["line 2"]),
    EditCase.imported("EDIT34", "the other way round", services("G0002", "G0001"), at: ["line 1"]),
    EditCase.imported("EDIT34", "unexplained", services("G0001", "G0003"), at: ["line 2"]),
    EditCase.imported("EDIT34", "explained", services("G0001", "G0003:XS")),
    EditCase.imported("EDIT34", "explained on the first", services("G0001:59", "G0003")),
    EditCase.imported("EDIT34", "a side on the first explains nothing", services("G0001:LT", "G0003"), at: ["line 2"]),
    EditCase.imported("EDIT34", "not applied", services("G0001", "G0004")),
    EditCase.imported("EDIT34", "deleted", services("G0001", "G0005")),
    EditCase.imported("EDIT34", "two days", services("G0001", "G0002")) { $0.lines[1].date = day("2026-05-12") },
    EditCase.imported("EDIT34", "two providers", services("G0001", "G0002")) {
      $0.lines[1].providers = Providers()
      $0.lines[1].providers?.rendering = SampleEncounters.practitioner("O", "O", npi: "1234567893", taxonomy: nil)
    },
    EditCase("EDIT34", "no table", services("G0001", "G0002")),
  ]

  static let units = [
    EditCase.imported("EDIT35", "two a line", services("G0001", units: 2)),
    EditCase.imported("EDIT35", "three a line", services("G0001", units: 3), at: ["line 1 units"]),
    EditCase.imported("EDIT35", "two lines of two", services("G0001", "G0001", units: 2)),
    EditCase.imported("EDIT35", "two lines of two a day", services("G0002", "G0002", units: 2), at: ["line 2 units"]),
    EditCase.imported("EDIT36", "beside its primary", services("G0001", "G0010")),
    EditCase.imported("EDIT36", "alone", services("G0010"), at: ["line 1"]),
    EditCase.imported("EDIT36", "its primary on another day", services("G0001", "G0010"), at: ["line 2"]) {
      $0.lines[1].date = day("2026-05-12")
    },
    EditCase.imported("EDIT36", "left to the contractor", services("G0011")),
  ]

  static let drugs = [
    EditCase("EDIT38", "nothing discarded", services("J9999:JZ")),
    EditCase("EDIT38", "neither said", services("J9999"), at: ["line 1 modifiers"]),
    EditCase("EDIT38", "dose and waste", services("J9999", "J9999:JW")),
    EditCase("EDIT38", "waste alone", services("J9999:JW"), at: ["line 1 modifiers"]),
    EditCase("EDIT38", "both", services("J9999:JW:JZ"), at: ["line 1 modifiers"]),
    EditCase("EDIT38", "before the policy", services("J9999", on: "2023-06-30")),
    EditCase("EDIT38", "no drug", services("G0001")),
    EditCase.imported("EDIT38", "on the list", services("J9999"), at: ["line 1 modifiers"]),
    EditCase.imported("EDIT38", "not on the list", services("J1815")),
  ]

  static func billed(_ description: String, at places: [String], _ change: (inout Claim) -> Void) -> EditCase {
    var example = EditCase("EDIT41", description, professional, at: places)
    var other = professional
    other.controlNumber = "WFP0000"
    change(&other)
    example.facts.billed.add(other)
    return example
  }

  static let ledger = [
    EditCase("EDIT41", "first", professional),
    billed("twice", at: ["line 1", "line 2"]) { _ in },
    billed("other units", at: ["line 2"]) { $0.lines[0].units = 1 },
    billed("other modifiers", at: ["line 1"]) { $0.lines[1].modifiers = [] },
    billed("another patient", at: []) { $0.encounter.coverage.memberID = "DEMO000000999" },
    billed("another client", at: []) { $0.encounter.client = "other" },
    billed("the claim itself", at: []) { $0.controlNumber = professional.controlNumber },
    billed("taken back", at: []) { $0.frequency = .void },
  ]

  @Test(arguments: codes + pairs + units + drugs + ledger)
  func edit(_ example: EditCase) throws {
    try example.verify()
  }

  static let severities: [(EditCase, Severity)] = [
    (EditCase.imported("EDIT28", "", services("G0002")), .error),
    (EditCase.imported("EDIT28", "", services("G0002", on: "2026-10-11")), .warning),
    (EditCase.imported("EDIT34", "", services("G0001", "G0002")), .warning),
    (EditCase("EDIT30", "", professional) { $0.encounter.placeOfService = "97" }, .error),
  ]

  @Test("An edition of another day only warns", arguments: severities.indices)
  func severity(index: Int) throws {
    let (example, severity) = Self.severities[index]
    #expect(try example.findings().map(\.severity) == [severity])
  }
}
