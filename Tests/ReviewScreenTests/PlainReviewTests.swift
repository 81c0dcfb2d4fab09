import Messages
import Pipeline
import TestSupport
import Testing

@testable import ReviewScreen

@Suite("The review without a screen")
struct PlainReviewTests {
  @Test func aWholeChart() throws {
    var plain = PlainReview(reviewer: "ana", tools: SampleChart.tools, worklist: SampleChart.worklist(["V1", "V2"]))
    var charts = ["V1": SampleChart.chart(), "V2": SampleChart.chart(id: "V2")]
    var transcript = plain.greeting
    func answer(_ effects: [ScreenEffect]) throws {
      for effect in effects {
        switch effect {
        case .open(let encounter, _): plain.show(charts[encounter]!)
        case .perform(let decisions):
          let decision = decisions[0]
          var chart = plain.chart!
          do {
            try chart.apply(decision)
            charts[chart.coded.encounter.id] = chart
            let next = plain.performed(chart, isShared: false)
            transcript += plain.output()
            try answer(next)
          } catch let refusal as RefusedDecision {
            plain.refused(refusal.report)
          }
        default: break
        }
        transcript += plain.output()
      }
    }
    for line in ["next", "a", "c without complications", "1", "f", "a", "r 2", "u", "r 1", "a", "a", "nonsense", "f"] {
      transcript.append("> \(line)")
      let effects = plain.take(line, at: SampleChart.time)
      transcript += plain.output()
      try answer(effects)
    }
    let reviewed = charts["V1"]!.reviewed
    #expect(reviewed.state == .finished)
    #expect(reviewed.codes.map(\.code) == ["S52.531A", "E11.9", "I10", "Z79.4", "W00.0XXA"])
    try expectGolden(transcript.joined(separator: "\n") + "\n", "plain.txt")
  }
}
