import Messages
import Pipeline
import Quality

/// The JSON of a double coding: `qa agreement ENCOUNTER` and `qa adjudicate`.
struct DoubleReport: Encodable {
  var client: String
  var encounter: String
  var state: DoubleCoding.State
  var firstCoder: String?
  var secondCoder: String?
  var first: [CodeName]
  /// Empty until the second coder has finished.
  var second: [CodeName]
  var differences: [CodeName]
  var undecided: [CodeName]
  /// The codes that hold, once nothing is undecided.
  var settled: [CodeName]?

  init(_ view: DoubleView) {
    let coding = view.coding
    client = view.client
    encounter = coding.draw.encounter
    state = coding.state
    firstCoder = coding.draw.coder
    secondCoder = coding.second?.coder
    first = coding.first
    second = coding.pair?.second ?? []
    differences = coding.differences
    undecided = coding.undecided
    settled = coding.settled
  }
}

/// A double coding as text.
struct DoubleText {
  private let view: DoubleView

  init(_ view: DoubleView) { self.view = view }

  var lines: [String] {
    let coding = view.coding
    let first = coding.draw.coder ?? ""
    let head = "\(view.client) \(coding.draw.encounter): \(coding.state.rawValue)"
    guard let pair = coding.pair, let second = coding.second?.coder else {
      return [head, "Coded by \(first); the second coding is not finished, and nobody sees the one beside the other."]
    }
    var table = TextTable([first, second, "decided", "code", "title"])
    let all = pair.first + pair.second.filter { !pair.first.contains($0) }
    for name in all {
      let decided = coding.decided[name].map { $0.isReported == true ? "report" : "leave out" } ?? ""
      table.add([
        pair.first.contains(name) ? "x" : "", pair.second.contains(name) ? "x" : "", decided, name.code,
        view.titles[name],
      ])
    }
    let next =
      coding.undecided.isEmpty
      ? "Nothing is left to decide."
      : "Next: a third person says claimscribe qa adjudicate \(coding.draw.encounter) CODE --report|--no-report --reason TEXT"
    return [head] + table.lines + ["", next]
  }
}
