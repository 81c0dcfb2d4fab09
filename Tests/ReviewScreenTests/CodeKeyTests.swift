import Messages
import Pipeline
import Terminal
import Testing

@testable import ReviewScreen

@Suite("Keys on the codes")
struct CodeKeyTests {
  @Test("A chart that is right takes one key a code and one to finish, and the next opens")
  func oneKeyACode() {
    var coder = Coder()
    coder.press("aaaaaaf")
    #expect(coder.charts["V1"]?.reviewed.state == .finished)
    #expect(coder.decisions().count == 7)
    #expect(coder.model.chart?.coded.encounter.id == "V2")
    coder.press("aaaaaaf")
    #expect(coder.model.chart == nil, "nothing is left: the list")
  }

  struct Script: Sendable, CustomTestStringConvertible {
    var keys: String
    var codes: [String]
    var testDescription: String { keys }

    init(_ keys: String, _ codes: String...) {
      self.keys = keys
      self.codes = codes
    }
  }

  static let scripts = [
    Script("a", "S52.531A ok", "E11.65", "I10", "M18.11", "Z79.4", "W00.0XXA"),
    Script("r1", "E11.65", "I10", "M18.11", "Z79.4", "W00.0XXA"),
    Script("jr{down}{enter}", "S52.531A", "I10", "M18.11", "Z79.4", "W00.0XXA"),
    Script("rmy own words{enter}", "E11.65", "I10", "M18.11", "Z79.4", "W00.0XXA"),
    Script("r{esc}", "S52.531A", "E11.65", "I10", "M18.11", "Z79.4", "W00.0XXA"),
    Script("jc{c-u}without compl{enter}", "S52.531A", "E11.9 for", "I10", "M18.11", "Z79.4", "W00.0XXA"),
    // The 7th-character picker: beside the code, then the letter.
    Script("cd", "S52.531D for", "E11.65", "I10", "M18.11", "Z79.4", "W00.0XXA"),
    Script("c{c-u}s52.531{enter}b", "S52.531B for", "E11.65", "I10", "M18.11", "Z79.4", "W00.0XXA"),
    Script("c{c-u}E11{enter}{down}{enter}", "E11.69 for", "E11.65", "I10", "M18.11", "Z79.4", "W00.0XXA"),
    Script("jjp", "I10", "S52.531A", "E11.65", "M18.11", "Z79.4", "W00.0XXA"),
    Script("JJ", "E11.65", "I10", "S52.531A", "M18.11", "Z79.4", "W00.0XXA"),
    Script("{end}K", "S52.531A", "E11.65", "I10", "M18.11", "W00.0XXA", "Z79.4"),
    Script("K{end}J", "S52.531A", "E11.65", "I10", "M18.11", "Z79.4", "W00.0XXA"),
    Script("aau", "S52.531A ok", "E11.65", "I10", "M18.11", "Z79.4", "W00.0XXA"),
    Script("aauU", "S52.531A ok", "E11.65 ok", "I10", "M18.11", "Z79.4", "W00.0XXA"),
    Script("aauuu", "S52.531A", "E11.65", "I10", "M18.11", "Z79.4", "W00.0XXA"),
    Script("r1uaU", "S52.531A ok", "E11.65", "I10", "M18.11", "Z79.4", "W00.0XXA"),
    Script("na", "S52.531A", "E11.65", "I10", "M18.11 ok", "Z79.4", "W00.0XXA"),
    Script("nna", "S52.531A", "E11.65", "I10", "M18.11", "Z79.4", "W00.0XXA ok"),
    // A dropped code is taken after all; a rejected one comes back.
    Script(
      "d{down}{enter}", "S52.531A", "E11.65", "I10", "M18.11", "Z79.4", "W00.0XXA", "M19.90 new"),
    Script("r1d{enter}", "S52.531A ok", "E11.65", "I10", "M18.11", "Z79.4", "W00.0XXA"),
  ]

  @Test("Keys and what becomes of the codes", arguments: scripts)
  func keys(script: Script) {
    var coder = Coder()
    coder.press(script.keys)
    #expect(coder.codes() == script.codes)
    #expect(coder.refusals.isEmpty)
  }

  @Test func reasonsAreKept() {
    var coder = Coder()
    coder.press("r2rmy own words{enter}h1")
    #expect(coder.decisions().map(\.reason) == ["History only", "my own words", "A document is missing"])
    #expect(coder.charts["V1"]?.reviewed.state == .held)
    #expect(coder.model.chart?.coded.encounter.id == "V2", "a held chart makes room for the next")
  }

  @Test func stayKeys() {
    var coder = Coder(SampleChart.chart(setting: .inpatient))
    coder.press("onm")
    let reviewed = coder.charts["V1"]!.reviewed
    #expect(reviewed.codes[0].presentOnAdmission == .no)
    #expect(reviewed.admittingDiagnosis?.code == "S52.531A")
    var visit = Coder()
    visit.press("oy")
    #expect(visit.refusals.map(\.id) == ["REV015"])
    #expect(visit.screen.contains("REV015"))
  }

  @Test func queryAnswerFlagAndWord() {
    let asks = PhysicianQuery(rule: "drug", evidence: [], question: "Insulin: for which diagnosis?")
    var coder = Coder(SampleChart.chart(queries: [asks]))
    coder.press("jQ2{enter}")
    #expect(
      coder.decisions().last?.reason == "Please document the type of Type 2 diabetes mellitus with hyperglycemia.")
    #expect(coder.charts["V1"]?.reviewed.state == .queried)
    coder.press("Q1Type 2, steroid induced{enter}")
    #expect(coder.charts["V1"]?.reviewed.state == .inReview)
    #expect(coder.charts["V1"]?.reviewed.queries.first?.answer?.reason == "Type 2, steroid induced")
    coder.press("F1wsee the X-ray{enter}")
    #expect(coder.charts["V1"]?.reviewed.flag?.reason == "Unusual case")
    #expect(coder.charts["V1"]?.reviewed.memos.map(\.reason) == ["see the X-ray"])
    #expect(coder.screen.contains("flagged"))
  }

  @Test func acceptAllOnlyWhereTheClientAllowsIt() {
    var coder = Coder()
    coder.press("A")
    #expect(coder.decisions().isEmpty)
    #expect(coder.screen.contains("acceptAllAbove"))
    var allowed = Coder(SampleChart.chart(acceptAllAbove: 0.9))
    allowed.press("A")
    #expect(allowed.codes() == ["S52.531A ok", "E11.65 ok", "I10 ok", "M18.11", "Z79.4", "W00.0XXA"])
    #expect(allowed.model.open?.current?.code == "M18.11")
  }

  @Test func errorsBlockFinishingUntilTheyAreMended() {
    let chart = SampleChart.chart { reviewed in
      reviewed.codes.contains { $0.code == "I10" }
        ? [Finding("EDIT12", .error, at: "diagnosis 3", "I10 does not go with it", fix: "Reject one")] : []
    }
    var coder = Coder(chart)
    coder.press("aaaaaa")
    #expect(coder.screen.contains("Error EDIT12 I10"))
    #expect(coder.screen.contains("1 error"))
    coder.press("f")
    #expect(coder.charts["V1"]?.reviewed.state == .inReview)
    coder.press("{enter}")
    #expect(coder.model.open?.current?.code == "I10")
    coder.press("r1f")
    #expect(coder.charts["V1"]?.reviewed.state == .finished)
  }

  @Test func warningsTakeAReason() {
    let chart = SampleChart.chart { _ in [Finding("EDIT40", .warning, at: "diagnosis 1", "an injury", fix: "Say why")] }
    var coder = Coder(chart)
    coder.press("aaaaaaf")
    #expect(coder.charts["V1"]?.reviewed.state == .inReview)
    coder.press("1")
    #expect(coder.charts["V1"]?.reviewed.state == .finished)
    #expect(coder.decisions().last?.reason == "Confirmed against the record")
  }

  @Test func finishGoesToWhatIsNotDecided() {
    var coder = Coder()
    coder.press("aajaf")
    #expect(coder.model.open?.current?.code == "I10")
    #expect(coder.screen.contains("3 codes are not decided yet."))
  }

  @Test func finishedChartsAreReopenedFirst() {
    var coder = Coder()
    coder.press("aaaaaaf")
    coder.model.show(coder.charts["V1"]!, at: nil)
    coder.press("r")
    #expect(coder.screen.contains("R reopens it"))
    coder.press("Rr1")
    #expect(coder.codes().count == 5)
  }
}
