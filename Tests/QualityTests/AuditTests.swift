import Messages
import Testing

@testable import Quality

@Suite("Audits of finished work")
struct AuditTests {
  static let codes = "J18.9 I10 Z79.4"

  static func act(
    _ act: QualityAct.Act, _ code: String? = nil, by reviewer: String, _ verdict: QualityAct.Verdict? = nil,
    reason: String? = "see the guideline"
  ) throws -> QualityAct {
    var quality = QualityAct(
      encounter: "E-1", act: act, reviewer: reviewer, time: try #require(Moment("2026-05-05T12:00:00Z")))
    quality.code = code
    quality.verdict = verdict
    quality.reason = reason
    return quality
  }

  static func audit(_ cause: QualityAct.Cause = .random) throws -> Audit {
    var draw = try act(.draw, by: "lead")
    draw.kind = .audit
    draw.cause = cause
    draw.coder = "ana"
    draw.work = codes.split(separator: " ").map { DrawnCode(system: .icd10cm, code: String($0), coder: "ana") }
    return Audit(draw)
  }

  /// An audit in which every code is right but those named.
  static func judged(_ verdicts: [String: QualityAct.Verdict] = [:], _ cause: QualityAct.Cause = .random) throws
    -> Audit
  {
    var audit = try audit(cause)
    for code in codes.split(separator: " ").map(String.init) {
      try audit.apply(try act(.verdict, code, by: "eve", verdicts[code] ?? .correct))
    }
    for (code, verdict) in verdicts where verdict == .missed {
      try audit.apply(try act(.verdict, code, by: "eve", .missed))
    }
    return audit
  }

  @Test("An audit goes from drawn to judged to settled")
  func states() throws {
    var audit = try Self.audit()
    #expect(audit.state == .drawn)
    audit = try Self.judged(["I10": .wrong])
    #expect(audit.state == .judged)
    try audit.apply(try Self.act(.acknowledge, by: "ana"))
    #expect(audit.state == .settled)
  }

  @Test("A dispute is open until a third person ends it")
  func dispute() throws {
    var audit = try Self.judged(["I10": .wrong])
    try audit.apply(try Self.act(.dispute, "I10", by: "ana"))
    #expect(audit.state == .disputed)
    #expect(throws: QualityError.ownVerdict(encounter: "E-1", reviewer: "eve")) {
      try audit.apply(try Self.act(.resolve, "I10", by: "eve", .wrong))
    }
    try audit.apply(try Self.act(.resolve, "I10", by: "lead", .correct))
    #expect(audit.state == .judged)
    #expect(audit.codes[1].isOverturned && audit.codes[1].error == nil)
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    var what: String
    var act: QualityAct.Act
    var code: String?
    var by: String
    var verdict: QualityAct.Verdict?
    var reason: String? = "because"
    var id: String
    var testDescription: String { what }
  }

  static let refused = [
    Refused(what: "own work", act: .verdict, code: "I10", by: "ana", verdict: .correct, id: "QUA002"),
    Refused(what: "no such code", act: .verdict, code: "E11.9", by: "eve", verdict: .wrong, id: "QUA003"),
    Refused(what: "present is not missed", act: .verdict, code: "I10", by: "eve", verdict: .missed, id: "QUA004"),
    Refused(
      what: "wrong without why", act: .verdict, code: "I10", by: "eve", verdict: .wrong, reason: " ", id: "QUA005"),
    Refused(what: "not through", act: .acknowledge, by: "ana", id: "QUA006"),
    Refused(what: "dispute too early", act: .dispute, code: "I10", by: "ana", id: "QUA006"),
    Refused(what: "somebody else answers", act: .acknowledge, by: "ben", id: "QUA010"),
    Refused(what: "no dispute", act: .resolve, code: "I10", by: "lead", verdict: .correct, id: "QUA009"),
  ]

  @Test("What a fresh audit refuses, and stays as it was", arguments: refused)
  func refuses(_ refused: Refused) throws {
    var audit = try Self.audit()
    let act = try Self.act(refused.act, refused.code, by: refused.by, refused.verdict, reason: refused.reason)
    do {
      try audit.apply(act)
      Issue.record("was taken")
    } catch { #expect(error.report.id == refused.id) }
    #expect(audit == (try Self.audit()))
  }

  @Test("A judged audit refuses a dispute about a right code, and verdicts once it is answered")
  func answered() throws {
    var audit = try Self.judged(["I10": .wrong])
    #expect(throws: QualityError.noError(encounter: "E-1", code: "Z79.4")) {
      try audit.apply(try Self.act(.dispute, "Z79.4", by: "ana"))
    }
    try audit.apply(try Self.act(.acknowledge, by: "ana"))
    #expect(throws: QualityError.answered(encounter: "E-1")) {
      try audit.apply(try Self.act(.verdict, "I10", by: "eve", .correct))
    }
  }

  @Test("A verdict may be changed, and a missed code taken back")
  func changes() throws {
    var audit = try Self.judged(["E11.9": .missed])
    #expect(audit.codes.map(\.name.code) == ["J18.9", "I10", "Z79.4", "E11.9"])
    try audit.apply(try Self.act(.verdict, "E11.9", by: "eve", .correct))
    #expect(audit.codes.map(\.name.code) == ["J18.9", "I10", "Z79.4"])
    try audit.apply(try Self.act(.verdict, "I10", by: "eve", .order))
    #expect(audit.codes[1].error == .order)
  }

  struct Score: Sendable {
    var verdicts: [String: QualityAct.Verdict]
    /// By hand: weights are principal 3, diagnosis 1, order and poa 0.5.
    var score: Double
    var accuracy: Double
  }

  static let scores = [
    Score(verdicts: [:], score: 100, accuracy: 1),
    Score(verdicts: ["J18.9": .wrong], score: 40, accuracy: 0.6667),  // 1 - 3/5
    Score(verdicts: ["I10": .wrong], score: 80, accuracy: 0.6667),  // 1 - 1/5
    Score(verdicts: ["I10": .order], score: 90, accuracy: 0.6667),  // 1 - 0.5/5
    Score(verdicts: ["E11.9": .missed], score: 83.3, accuracy: 0.75),  // 1 - 1/6
    Score(verdicts: ["J18.9": .wrong, "I10": .wrong, "Z79.4": .wrong], score: 0, accuracy: 0),
  ]

  @Test("Scores are the share of weight without error", arguments: scores)
  func score(_ expected: Score) throws {
    let entry = ClientAudit(EncounterKey(client: "north", id: "E-1"), try Self.judged(expected.verdicts))
    let score = try #require(CoderScore.all([entry]).first)
    #expect(score.coder == "ana" && score.charts == 1)
    #expect(score.score == expected.score)
    #expect(score.accuracy == expected.accuracy)
  }

  @Test("A client's weights take the place of the program's; disputed codes count on neither side")
  func weightsAndDisputes() throws {
    let key = EncounterKey(client: "north", id: "E-1")
    var audit = try Self.judged(["J18.9": .wrong])
    let own = ErrorWeights([.principal: 8])
    #expect(CoderScore.all([ClientAudit(key, audit, weights: own)]).first?.score == 20)  // 1 - 8/10
    try audit.apply(try Self.act(.dispute, "J18.9", by: "ana"))
    let open = try #require(CoderScore.all([ClientAudit(key, audit)]).first)
    #expect(open.score == 100 && open.disputed == 1 && open.wrong == 0)
    try audit.apply(try Self.act(.resolve, "J18.9", by: "lead", .correct))
    #expect(CoderScore.all([ClientAudit(key, audit)]).first?.overturned == 1)
  }

  @Test("The score of what was drawn at random leaves out what was chosen for being hard")
  func randomScore() throws {
    let entries = [
      ClientAudit(EncounterKey(client: "north", id: "E-1"), try Self.judged()),
      ClientAudit(EncounterKey(client: "north", id: "E-2"), try Self.judged(["I10": .wrong], .lowScore)),
    ]
    let score = try #require(CoderScore.all(entries).first)
    #expect(score.score == 90 && score.randomScore == 100)
  }

  // Wilson 1927; the values of R: binom::binom.confint(x, n, methods = "wilson").
  @Test("Wilson's interval", arguments: [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0)])
  func wilson(right: Int, count: Int, low: Double, high: Double) {
    let interval = WilsonInterval(right: right, of: count)
    #expect(abs(interval.low - low) < 0.0001 && abs(interval.high - high) < 0.0001)
  }
}
