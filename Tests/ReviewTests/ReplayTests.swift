import Messages
import Review
import TestSupport
import Testing

@Suite struct ReplayTests {
  let recorded = [
    Desk.decision(.accept, "E11.9"), Desk.decision(.reject, "I10"), Desk.decision(.finish),
  ]

  func replay(_ codes: [String], _ decisions: [Decision] = [], earlier: [Decision] = []) throws -> ReviewedEncounter {
    try Reviewer(check: Desk.check).process(
      ReviewInput(coded: Desk.coded(codes), decisions: decisions, earlier: earlier))
  }

  @Test func sameSuggestionsGiveTheSameEncounter() throws {
    let reviewed = try replay(["E11.9", "I10"], recorded)
    #expect(reviewed.state == .finished)
    #expect(reviewed.findings.isEmpty)
    #expect(reviewed == (try replay(["E11.9", "I10"], recorded)))
  }

  @Test func aRejectedCodeThatIsGoneIsNoLoss() throws {
    let reviewed = try replay(["E11.9"], earlier: recorded)
    #expect(reviewed.state == .finished)
    #expect(reviewed.findings.map(\.id) == ["REV020"])
  }

  @Test func anAcceptedCodeThatIsGoneKeepsTheEncounterOpen() throws {
    let reviewed = try replay(["I10"], earlier: recorded)
    #expect(reviewed.state == .inReview)
    #expect(reviewed.findings.map(\.id).sorted() == ["REV021", "REV022"])
    #expect(reviewed.findings.contains { $0.severity == .error })
  }

  @Test func finishedAgainOnTheNewSuggestions() throws {
    let reviewed = try replay(["I10"], [Desk.decision(.finish)], earlier: recorded)
    #expect(reviewed.state == .finished)
    #expect(!reviewed.findings.contains { $0.severity == .error })
  }

  @Test func aNewSuggestionHasToBeDecided() throws {
    let reviewed = try replay(["E11.9", "I10", "J45.909"], earlier: recorded)
    #expect(reviewed.state == .inReview)
    #expect(reviewed.codes.map(Desk.outline) == ["E11.9 a", "J45.909 s"])
    #expect(reviewed.findings.map(\.id) == ["REV021"])
  }

  @Test("Any order of acts on any suggestions ends in a state with reasons", arguments: UInt64(0)..<200)
  func randomReplay(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let codes = ["E11", "E11.9", "E11.65", "I10", "J45.909", "Z79.4", "0DTJ4ZZ", "X99"]
    func decision() -> Decision {
      Desk.decision(Decision.Act.allCases.randomElement(using: &random)!, codes.randomElement(using: &random)!) {
        $0.newCode = codes.randomElement(using: &random)
        $0.position = Int.random(in: -1...5, using: &random)
        $0.poa = PresentOnAdmission.allCases.randomElement(using: &random)
        $0.reason = Bool.random(using: &random) ? "because" : nil
        if Bool.random(using: &random) { Desk.words(&$0) }
      }
    }
    let suggested = codes.dropLast().shuffled(using: &random).prefix(4)
    let reviewed = try replay(
      Array(suggested), (0..<20).map { _ in decision() }, earlier: (0..<5).map { _ in decision() })
    let names = reviewed.codes.map { "\($0.system) \($0.code)" }
    #expect(Set(names).count == names.count, "no code twice")
    #expect(reviewed.codes.allSatisfy { ($0.status == .suggested) == ($0.reviewer == nil) })
    if reviewed.state == .finished { #expect(!reviewed.codes.contains { $0.status == .suggested }) }
  }
}
