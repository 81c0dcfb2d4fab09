import Messages
import Testing

@testable import Quality

@Suite("Agreement of two coders")
struct AgreementTests {
  static func names(_ codes: String) -> [CodeName] {
    codes.split(separator: " ").map { CodeName(.icd10cm, String($0)) }
  }

  // The worked example of Cohen's kappa: 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no; observed 0.7, expected 0.5.
  @Test("Kappa by its definition")
  func kappa() {
    let cells = [(true, true, 20), (true, false, 5), (false, true, 10), (false, false, 15)]
    let pairs = cells.flatMap { cell in Array(repeating: (cell.0, cell.1), count: cell.2) }
    let kappa = Kappa(pairs)
    #expect([kappa.observed, kappa.expected, kappa.kappa] == [0.7, 0.5, 0.4])
  }

  @Test("Kappa has no value where both put all into one class, or nothing was judged")
  func noKappa() {
    #expect(Kappa([(1, 1), (1, 1)]).kappa == nil)
    #expect(Kappa([(Int, Int)]()).kappa == nil)
    #expect(Kappa([(1, 2), (2, 1)]).kappa == -1)
  }

  @Test("Codes and categories that both report")
  func shares() {
    let agreement = Agreement([
      CodingPair(
        first: Self.names("E11.9 I10"), second: Self.names("E11.65 I10 Z79.4"), proposed: Self.names("E11.9 I10 R05.9")),
      CodingPair(first: Self.names("J45.909"), second: Self.names("J45.909"), proposed: []),
    ])
    #expect(agreement.encounters == 2 && agreement.same == 1)
    #expect([agreement.codes.first, agreement.codes.second, agreement.codes.both] == [3, 4, 2])
    #expect(agreement.codes.agreement == 0.5714)  // 4/7
    #expect(agreement.categories.both == 3 && agreement.categories.agreement == 0.8571)  // 6/7
    #expect(agreement.reporting.count == 6)
    #expect(agreement.principal.observed == 0.5 && agreement.principalCategory.observed == 1)
  }

  static func coding(second: String?, adjudicated: [(String, Bool)] = []) throws -> DoubleCoding {
    let time = try #require(Moment("2026-05-05T12:00:00Z"))
    var draw = QualityAct(encounter: "E-1", act: .draw, reviewer: "lead", time: time)
    draw.kind = .double
    draw.coder = "ana"
    draw.work = names("J18.9 I10").map { DrawnCode(system: $0.system, code: $0.code, coder: "ana") }
    let acts = adjudicated.map { code, isReported in
      var act = QualityAct(encounter: "E-1", act: .adjudicate, reviewer: "lead", time: time)
      act.code = code
      act.isReported = isReported
      return act
    }
    let coded = second.map { DoubleCoding.SecondCoding(coder: "ben", isFinished: true, codes: names($0)) }
    return try #require(DoubleCoding([draw] + acts, second: coded, proposed: []))
  }

  @Test("Two codings differ until a third person has decided about every difference")
  func adjudication() throws {
    #expect(try Self.coding(second: nil).state == .drawn)
    #expect(try Self.coding(second: "J18.9 I10").state == .settled)
    #expect(try Self.coding(second: "J18.9 E11.9").undecided.map(\.code) == ["E11.9", "I10"])
    let half = try Self.coding(second: "J18.9 E11.9", adjudicated: [("E11.9", true)])
    #expect(half.state == .differing && half.settled == nil)
    let whole = try Self.coding(second: "J18.9 E11.9", adjudicated: [("E11.9", true), ("I10", false)])
    #expect(whole.settled == Self.names("J18.9 E11.9"))
  }

  @Test(
    "Neither coder decides, and nobody about what both report",
    arguments: [
      ("ana", "E11.9", "QUA002"), ("ben", "E11.9", "QUA002"), ("lead", "J18.9", "QUA014"),
    ])
  func refused(by: String, code: String, id: String) throws {
    var coding = try Self.coding(second: "J18.9 E11.9")
    var act = QualityAct(
      encounter: "E-1", act: .adjudicate, reviewer: by, time: try #require(Moment("2026-05-05T12:00:00Z")))
    act.code = code
    act.isReported = true
    do {
      try coding.adjudicate(act)
      Issue.record("was taken")
    } catch { #expect(error.report.id == id) }
  }
}
