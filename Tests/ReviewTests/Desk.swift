import Messages
import Review

/// A coder's desk for tests: one encounter `E1` with the note `n1` of 100 bytes and a codebook of a few codes.
enum Desk {
  static let time = Moment("2026-05-04T09:15:00Z")!

  static let check = CodeCheck(
    entry: { system, code in
      let key = code.replacing(".", with: "").uppercased()
      let codes = system == .icd10pcs ? ["0DTJ4ZZ", "0DTJ0ZZ"] : ["E11", "E11.9", "E11.65", "I10", "J45.909", "Z79.4"]
      guard let found = codes.first(where: { $0.replacing(".", with: "") == key }) else { return nil }
      return CodeCheck.Entry(code: found, title: "Title \(found)", edition: "2026-04-01", billable: found != "E11")
    },
    noteLength: { $0 == "n1" ? 100 : nil }, procedureDate: { $0 == "n1" ? CalendarDate("2026-05-03") : nil })

  static func coded(_ codes: [String], setting: Setting? = nil, billable: Bool = true) -> CodedEncounter {
    var encounter = Encounter(id: "E1", client: "north")
    encounter.setting = setting
    var coded = CodedEncounter(encounter: encounter, notes: ["n1"])
    coded.suggestions = codes.enumerated().map { index, code in
      CodeSuggestion(
        system: code.hasPrefix("0") ? .icd10pcs : .icd10cm, code: code, title: "Title \(code)", edition: "2026-04-01",
        evidence: [TextSpan(note: "n1", range: TextRange(index * 5, index * 5 + 4))], reason: "title", path: [],
        score: 0.9, billable: billable)
    }
    return coded
  }

  static func session(_ codes: [String], setting: Setting? = nil, billable: Bool = true) -> ReviewSession {
    ReviewSession(coded(codes, setting: setting, billable: billable), check: check)
  }

  static func decision(
    _ act: Decision.Act, _ code: String? = nil, _ change: (inout Decision) -> Void = { _ in }
  ) -> Decision {
    var decision = Decision(encounter: "E1", act: act, reviewer: "A. Coder", time: time)
    decision.code = code
    change(&decision)
    return decision
  }

  static func words(_ decision: inout Decision) {
    decision.note = "n1"
    decision.start = 40
    decision.end = 50
  }

  /// A code with the first letter of its status; `added` in full, since it begins like `accepted`.
  static func outline(_ code: ReviewedCode) -> String {
    "\(code.code) \(code.status == .added ? "added" : String(code.status.rawValue.prefix(1)))"
  }
}
