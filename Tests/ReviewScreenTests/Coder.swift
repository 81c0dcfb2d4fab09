import Messages
import Pipeline
import Terminal

@testable import ReviewScreen

/// Somebody at the screen: presses keys, and does what the screen asks for.
struct Coder {
  var model: ReviewModel
  var charts: [String: Chart]
  var hasQuit = false
  var refusals: [ErrorReport] = []

  init(
    _ chart: Chart = SampleChart.chart(), size: Size = Size(columns: 80, rows: 24),
    tools: ScreenTools = SampleChart.tools
  ) {
    charts = ["V1": chart, "V2": SampleChart.chart(id: "V2")]
    model = ReviewModel(
      reviewer: "ana", tools: tools, size: size, worklist: SampleChart.worklist(["V1", "V2"]))
    model.show(chart, at: nil)
  }

  /// Presses keys: a letter each, names in braces: `aa{enter}`.
  mutating func press(_ keys: String) {
    var rest = Substring(keys)
    while let character = rest.popFirst() {
      guard character == "{" else {
        press(.character(character))
        continue
      }
      let name = String(rest.prefix { $0 != "}" })
      rest = rest.dropFirst(name.count + 1)
      press(Self.names[name]!)
    }
  }

  mutating func press(_ key: Key) { perform(model.press(key, at: SampleChart.time)) }

  private mutating func perform(_ effects: [ScreenEffect]) {
    for effect in effects {
      switch effect {
      case .perform(let decisions): perform(decisions)
      case .open(let encounter, _): model.show(charts[encounter]!, at: nil)
      case .leave: model.show(model.worklist)
      case .quit: hasQuit = true
      case .stop, .redraw: break
      }
    }
  }

  private mutating func perform(_ decisions: [Decision]) {
    guard var chart = model.chart else { return }
    var failure: ErrorReport?
    for decision in decisions where failure == nil {
      do { try chart.apply(decision) } catch { failure = (error as? RefusedDecision)?.report }
    }
    if let failure { refusals.append(failure) }
    charts[chart.coded.encounter.id] = chart
    perform(model.performed(chart, isShared: false, failure: failure))
  }

  /// The codes of the chart with the first letter of their status.
  func codes(_ id: String = "V1") -> [String] {
    charts[id]!.reviewed.codes.map { code in
      switch code.status {
      case .suggested: code.code
      case .accepted: "\(code.code) ok"
      case .replaced: "\(code.code) for"
      case .added: "\(code.code) new"
      }
    }
  }

  func decisions(_ id: String = "V1") -> [Decision] { charts[id]!.reviewed.decisions }

  var screen: String { model.canvas.text }

  static let names: [String: Key] = [
    "enter": .enter, "esc": .escape, "tab": .tab, "up": .up, "down": .down, "left": .left, "right": .right,
    "home": .home, "end": .end, "pgup": .pageUp, "pgdn": .pageDown, "back": .backspace, "del": .delete,
    "s-up": .shiftUp, "s-down": .shiftDown, "s-left": .shiftLeft, "s-right": .shiftRight, "c-c": .control("c"),
    "c-u": .control("u"), "c-w": .control("w"), "c-r": .control("r"),
  ]
}
