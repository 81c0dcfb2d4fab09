import Messages
import Review
import TestSupport
import Testing

@Suite("Undo, queries, flags")
struct UndoTests {
  static let scripts: [(acts: [Decision], codes: [String])] = [
    ([Desk.decision(.accept, "E11.9"), Desk.decision(.undo)], ["E11.9 s", "I10 s"]),
    ([Desk.decision(.accept, "E11.9"), Desk.decision(.undo), Desk.decision(.redo)], ["E11.9 a", "I10 s"]),
    ([Desk.decision(.reject, "E11.9"), Desk.decision(.undo)], ["E11.9 s", "I10 s"]),
    (
      [
        Desk.decision(.accept, "E11.9"), Desk.decision(.replace, "I10") { $0.newCode = "J45.909" },
        Desk.decision(.undo),
      ],
      ["E11.9 a", "I10 s"]
    ),
    (
      [Desk.decision(.principal, "I10"), Desk.decision(.accept, "I10"), Desk.decision(.undo), Desk.decision(.undo)],
      ["E11.9 s", "I10 s"]
    ),
    ([Desk.decision(.add, "Z79.4") { Desk.words(&$0) }, Desk.decision(.undo)], ["E11.9 s", "I10 s"]),
  ]

  @Test("What stands after undo and redo, and again when the record is replayed", arguments: scripts)
  func stands(acts: [Decision], codes: [String]) throws {
    var session = Desk.session(["E11.9", "I10"])
    for act in acts { try session.apply(act) }
    #expect(session.encounter.codes.map(Desk.outline) == codes)
    #expect(session.encounter.decisions.map(\.act) == acts.map(\.act), "the record keeps all")
    var replayed = Desk.session(["E11.9", "I10"])
    replayed.replay(session.encounter.decisions)
    #expect(replayed.encounter.codes == session.encounter.codes)
    #expect(replayed.encounter.decisions == session.encounter.decisions)
  }

  @Test func nothingToUndo() throws {
    var session = Desk.session(["I10"])
    for act in [Decision.Act.undo, .redo] {
      #expect(throws: ReviewError.nothingToUndo(encounter: "E1", act: act)) { try session.apply(Desk.decision(act)) }
    }
    try session.apply(Desk.decision(.accept, "I10"))
    try session.apply(Desk.decision(.finish))
    try session.apply(Desk.decision(.reopen))
    #expect(throws: ReviewError.nothingToUndo(encounter: "E1", act: .undo)) { try session.apply(Desk.decision(.undo)) }
  }

  @Test func anotherPersonsActStays() throws {
    var session = Desk.session(["I10"])
    try session.apply(Desk.decision(.accept, "I10"))
    let error = #expect(throws: ReviewError.self) {
      try session.apply(Desk.decision(.undo) { $0.reviewer = "B. Coder" })
    }
    #expect(error?.report.id == "REV023")
  }

  @Test func anotherActEndsWhatCanBeRedone() throws {
    var session = Desk.session(["E11.9", "I10"])
    try session.apply(Desk.decision(.accept, "I10"))
    try session.apply(Desk.decision(.undo))
    try session.apply(Desk.decision(.accept, "E11.9"))
    #expect(throws: ReviewError.self) { try session.apply(Desk.decision(.redo)) }
  }

  @Test func undoneActsAreNotLostWhenSuggestionsChange() throws {
    let record = [
      Desk.decision(.accept, "E11.9"), Desk.decision(.accept, "I10"), Desk.decision(.undo),
      Desk.decision(.accept, "I10"),
    ]
    var session = Desk.session(["I10"])
    session.replay([], earlier: record)
    #expect(session.encounter.codes.map(Desk.outline) == ["I10 a"])
    #expect(session.encounter.findings.map(\.id) == ["REV021"], "E11.9 alone is lost")
    try session.apply(Desk.decision(.undo))
    #expect(session.encounter.codes.map(Desk.outline) == ["I10 s"])
  }

  @Test("Random acts with undo: taking all back leads to the start", arguments: UInt64(0)..<100)
  func undoAll(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let codes = ["E11.9", "I10", "J45.909", "E11.65"]
    var session = Desk.session(Array(codes.prefix(3)), setting: .inpatient)
    let start = session.encounter.codes
    for _ in 0..<15 {
      let acts: [Decision.Act] = [.accept, .reject, .replace, .add, .move, .principal, .admitting, .poa, .undo, .redo]
      try? session.apply(
        Desk.decision(acts.randomElement(using: &random)!, codes.randomElement(using: &random)!) {
          $0.newCode = codes.randomElement(using: &random)
          $0.position = Int.random(in: 1...4, using: &random)
          $0.poa = .no
          if Bool.random(using: &random) { Desk.words(&$0) }
        })
    }
    var replayed = Desk.session(Array(codes.prefix(3)), setting: .inpatient)
    replayed.replay(session.encounter.decisions)
    #expect(replayed.encounter == session.encounter)
    while session.encounter.history.undoable != nil { try session.apply(Desk.decision(.undo)) }
    #expect(session.encounter.codes == start)
    #expect(session.encounter.admittingDiagnosis == nil)
  }

  @Test func queriesAreAnsweredOneByOne() throws {
    var session = Desk.session(["E11.9", "I10"])
    #expect(throws: ReviewError.noQuery(encounter: "E1")) {
      try session.apply(Desk.decision(.answer) { $0.reason = "yes" })
    }
    try session.apply(Desk.decision(.query, "E11.9") { $0.reason = "type?" })
    try session.apply(Desk.decision(.query, "I10") { $0.reason = "stage?" })
    try session.apply(Desk.decision(.answer, "I10") { $0.reason = "two" })
    #expect(session.encounter.state == .queried)
    #expect(session.encounter.queries.map { $0.answer?.reason } == [nil, "two"])
    try session.apply(Desk.decision(.answer) { $0.reason = "type 2" })
    #expect(session.encounter.state == .inReview)
    #expect(session.encounter.queries.allSatisfy { !$0.isWaiting })
  }

  @Test func flagsGoUpAndDown() throws {
    var session = Desk.session(["I10"])
    #expect(throws: ReviewError.notFlagged(encounter: "E1")) { try session.apply(Desk.decision(.unflag)) }
    try session.apply(Desk.decision(.flag) { $0.reason = "odd" })
    #expect(session.encounter.flag?.reason == "odd")
    try session.apply(Desk.decision(.unflag))
    #expect(session.encounter.flag == nil)
  }

  @Test func editsHoldAFinishBack() throws {
    let severity = [Severity.error, .warning]
    for (severity, id) in zip(severity, ["REV024", "REV025"]) {
      let check = CodeCheck(
        entry: Desk.check.entry, findings: { _ in [Finding("EDIT12", severity, at: "diagnosis 1", "no")] })
      var session = ReviewSession(Desk.coded(["I10"]), check: check)
      try session.apply(Desk.decision(.accept, "I10"))
      let error = #expect(throws: ReviewError.self) { try session.apply(Desk.decision(.finish)) }
      #expect(error?.report.id == id)
      var recorded = session
      try recorded.apply(Desk.decision(.finish), isRecorded: true)
      #expect(recorded.encounter.state == .finished, "a record is performed as it is")
      guard severity == .warning else { continue }
      try session.apply(Desk.decision(.finish) { $0.reason = "confirmed" })
      #expect(session.encounter.state == .finished)
    }
  }
}
