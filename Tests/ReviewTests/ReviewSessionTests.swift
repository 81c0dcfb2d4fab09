import Messages
import Review
import TestSupport
import Testing

@Suite struct ReviewSessionTests {
  @Test func acceptingEverythingFinishes() throws {
    var session = Desk.session(["E11.9", "I10"])
    #expect(session.encounter.state == .open)
    try session.apply(Desk.decision(.accept, "E11.9"))
    #expect(session.encounter.state == .inReview)
    try session.apply(Desk.decision(.accept, "I10"))
    try session.apply(Desk.decision(.finish))
    #expect(session.encounter.state == .finished)
    #expect(session.encounter.codes.map(\.status) == [.accepted, .accepted])
    #expect(session.encounter.codes.allSatisfy { $0.reviewer == "A. Coder" && $0.decided == Desk.time })
    #expect(session.encounter.decisions.count == 3)
  }

  struct Script: Sendable, CustomTestStringConvertible {
    var acts: [Decision]
    /// Codes with the first letter of their status: `E11.9 s`.
    var codes: [String]
    var state: ReviewedEncounter.State = .inReview

    var testDescription: String { acts.map { "\($0.act) \($0.code ?? "")" }.joined(separator: ", ") }
  }

  static let scripts = [
    Script(acts: [Desk.decision(.reject, "E11.9")], codes: ["I10 s", "J45.909 s"]),
    Script(
      acts: [Desk.decision(.reject, "I10"), Desk.decision(.accept, "I10")], codes: ["E11.9 s", "I10 a", "J45.909 s"]),
    Script(acts: [Desk.decision(.accept, "i10")], codes: ["E11.9 s", "I10 a", "J45.909 s"]),
    Script(acts: [Desk.decision(.accept, "j45909")], codes: ["E11.9 s", "I10 s", "J45.909 a"]),
    Script(
      acts: [Desk.decision(.replace, "E11.9") { $0.newCode = "E1165" }], codes: ["E11.65 r", "I10 s", "J45.909 s"]),
    Script(
      acts: [Desk.decision(.add, "Z79.4") { Desk.words(&$0) }],
      codes: ["E11.9 s", "I10 s", "J45.909 s", "Z79.4 added"]),
    Script(acts: [Desk.decision(.principal, "J45.909")], codes: ["J45.909 s", "E11.9 s", "I10 s"]),
    Script(
      acts: [Desk.decision(.move, "E11.9") { $0.position = 3 }], codes: ["I10 s", "J45.909 s", "E11.9 s"]),
    Script(
      acts: [Desk.decision(.hold) { $0.reason = "chart" }], codes: ["E11.9 s", "I10 s", "J45.909 s"], state: .held),
    Script(
      acts: [Desk.decision(.query) { $0.reason = "type" }, Desk.decision(.accept, "I10")],
      codes: ["E11.9 s", "I10 a", "J45.909 s"], state: .queried),
    Script(
      acts: [Desk.decision(.hold) { $0.reason = "chart" }, Desk.decision(.reopen)],
      codes: ["E11.9 s", "I10 s", "J45.909 s"]),
  ]

  @Test("Acts", arguments: scripts)
  func acts(_ script: Script) throws {
    var session = Desk.session(["E11.9", "I10", "J45.909"])
    for act in script.acts { try session.apply(act) }
    #expect(session.encounter.codes.map(Desk.outline) == script.codes)
    #expect(session.encounter.state == script.state)
  }

  static let refusals: [(Decision, String)] = [
    (Desk.decision(.accept, "Z79.4"), "REV004"),
    (Desk.decision(.accept), "REV003"),
    (Desk.decision(.accept, "I10") { $0.reviewer = " " }, "REV002"),
    (Desk.decision(.accept, "I10") { $0.encounter = "E2" }, "REV001"),
    (Desk.decision(.reject, "Z79.4"), "REV012"),
    (Desk.decision(.replace, "I10"), "REV003"),
    (Desk.decision(.replace, "I10") { $0.newCode = "E11.9" }, "REV010"),
    (Desk.decision(.replace, "I10") { $0.newCode = "X99" }, "REV005"),
    (Desk.decision(.replace, "I10") { $0.newCode = "E11" }, "REV006"),
    (Desk.decision(.replace, "Z79.4") { $0.newCode = "E11.65" }, "REV012"),
    (Desk.decision(.add, "Z79.4"), "REV003"),
    (
      Desk.decision(.add, "Z79.4") {
        $0.note = "other"
        $0.start = 0
        $0.end = 4
      }, "REV011"
    ),
    (
      Desk.decision(.add, "Z79.4") {
        $0.note = "n1"
        $0.start = 4
        $0.end = 4
      }, "REV017"
    ),
    (
      Desk.decision(.add, "Z79.4") {
        $0.note = "n1"
        $0.start = 0
        $0.end = 101
      }, "REV017"
    ),
    (Desk.decision(.add, "E11") { Desk.words(&$0) }, "REV006"),
    (Desk.decision(.move, "I10") { $0.position = 4 }, "REV013"),
    (Desk.decision(.move, "I10") { $0.position = 0 }, "REV013"),
    (Desk.decision(.principal, "0DTJ4ZZ") { $0.system = .icd10pcs }, "REV014"),
    (Desk.decision(.poa, "I10"), "REV003"),
    (Desk.decision(.hold), "REV003"),
    (Desk.decision(.finish), "REV008"),
    (Desk.decision(.reopen), "REV016"),
  ]

  @Test("Refusals leave everything as it was", arguments: refusals)
  func refuses(_ decision: Decision, id: String) throws {
    var session = Desk.session(["E11.9", "I10", "J45.909"], setting: .inpatient)
    let before = session.encounter
    let error = try #require(throws: ReviewError.self) { try session.apply(decision) }
    #expect(error.report.id == id)
    #expect(session.encounter == before)
  }

  @Test("A code found by the reviewer and suggested meanwhile is accepted with the reviewer's words; twice is refused")
  func addOfASuggestedCodeAcceptsIt() throws {
    var session = Desk.session(["E11.9", "I10", "J45.909"])
    let found = Desk.decision(.add, "I10") { Desk.words(&$0) }
    try session.apply(found)
    #expect(session.encounter.codes.map(Desk.outline) == ["E11.9 s", "I10 a", "J45.909 s"])
    #expect(session.encounter.codes[1].evidence.first?.range.start == found.start)
    let error = #expect(throws: ReviewError.self) { try session.apply(found) }
    #expect(error?.report.id == "REV010")
  }

  @Test func anAcceptOfAnUnknownSuggestionSaysToAddIt() {
    let report = ReviewError.notSuggested(encounter: "E1", system: .icd10cm, code: "Z79.4").report
    #expect(report.fix.contains("add"))
  }

  @Test func finishedTakesNothingButReopen() throws {
    var session = Desk.session(["I10"])
    try session.apply(Desk.decision(.accept, "I10"))
    try session.apply(Desk.decision(.finish))
    for act in Decision.Act.allCases where act != .reopen {
      let error = #expect(throws: ReviewError.self) { try session.apply(Desk.decision(act, "I10")) }
      #expect(error?.report.id == "REV007")
    }
    try session.apply(Desk.decision(.reopen))
    #expect(session.encounter.state == .inReview)
    try session.apply(Desk.decision(.reject, "I10"))
  }

  @Test("Nothing finishes while it waits", arguments: [Decision.Act.hold, .query])
  func waiting(act: Decision.Act) throws {
    var session = Desk.session(["I10"])
    try session.apply(Desk.decision(.accept, "I10"))
    try session.apply(Desk.decision(act) { $0.reason = "chart" })
    let error = #expect(throws: ReviewError.self) { try session.apply(Desk.decision(.finish)) }
    #expect(error?.report.id == "REV009")
    try session.apply(Desk.decision(.reopen))
    try session.apply(Desk.decision(.finish))
  }

  @Test func categoriesAreNotAccepted() throws {
    var session = Desk.session(["E11"], billable: false)
    let error = #expect(throws: ReviewError.self) { try session.apply(Desk.decision(.accept, "E11")) }
    #expect(error?.report.id == "REV006")
  }

  @Test func orderIsKeptWithinACodeSystem() throws {
    var session = Desk.session(["E11.9", "I10", "0DTJ4ZZ", "0DTJ0ZZ"])
    try session.apply(Desk.decision(.move, "0DTJ0ZZ") { $0.position = 1 })
    try session.apply(Desk.decision(.principal, "I10"))
    try session.apply(Desk.decision(.add, "Z79.4") { Desk.words(&$0) })
    #expect(session.encounter.codes.map(\.code) == ["I10", "E11.9", "Z79.4", "0DTJ0ZZ", "0DTJ4ZZ"])
  }

  @Test func admittingDiagnosisAndPresentOnAdmission() throws {
    var session = Desk.session(["E11.9", "I10"], setting: .inpatient)
    try session.apply(Desk.decision(.poa, "I10") { $0.poa = .no })
    try session.apply(Desk.decision(.admitting, "E11.9"))
    try session.apply(Desk.decision(.admitting, "J45.909") { Desk.words(&$0) })
    #expect(session.encounter.codes[1].presentOnAdmission == .no)
    #expect(session.encounter.admittingDiagnosis?.code == "J45.909")
    #expect(session.encounter.admittingDiagnosis?.reviewer == "A. Coder")
    let error = #expect(throws: ReviewError.self) { try session.apply(Desk.decision(.admitting, "Z79.4")) }
    #expect(error?.report.id == "REV003", "no words say so")
  }

  @Test("A procedure has the day of its report, unless the reviewer says another")
  func procedureDates() throws {
    var session = Desk.session(["I10"], setting: .inpatient)
    for (code, day) in [("0DTJ4ZZ", nil), ("0DTJ0ZZ", CalendarDate("2026-05-01"))] {
      try session.apply(
        Desk.decision(.add, code) {
          Desk.words(&$0)
          $0.system = .icd10pcs
          $0.date = day
        })
    }
    #expect(session.encounter.codes.map(\.date) == [nil, CalendarDate("2026-05-03"), CalendarDate("2026-05-01")])
  }

  @Test("Only stays have them", arguments: [Decision.Act.admitting, .poa])
  func outpatient(act: Decision.Act) {
    var session = Desk.session(["I10"], setting: .outpatient)
    let error = #expect(throws: ReviewError.self) { try session.apply(Desk.decision(act, "I10") { $0.poa = .yes }) }
    #expect(error?.report.id == "REV015")
  }
}
