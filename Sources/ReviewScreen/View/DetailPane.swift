internal import Messages
internal import Pipeline
internal import Terminal

/// What there is to say about the current code: its whole title, where it stands, its reason.
struct DetailPane {
  let state: ChartState
  let look: Look

  func draw(on canvas: inout Canvas, _ layout: ScreenLayout) {
    guard layout.detailHeight > 0, let code = state.current else { return }
    let top = layout.bodyTop + layout.listHeight
    canvas.write(
      String(repeating: look.rule, count: layout.codeWidth), row: top, column: layout.codeColumn, Look.quiet)
    let lines = self.lines(code, width: layout.codeWidth - 2)
    for (row, line) in lines.prefix(layout.detailHeight).enumerated() {
      canvas.write(line.text, row: top + 1 + row, column: layout.codeColumn + 1, line.style)
    }
  }

  private func lines(_ code: ReviewedCode, width: Int) -> [(text: String, style: Style)] {
    let suggestion = state.chart.suggestion(for: code)
    let count = code.evidence.count
    let facts = [
      code.status == .suggested ? nil : "\(code.status.rawValue) by \(code.reviewer ?? "")",
      suggestion.map { "\(Int(($0.score * 100).rounded()))%" },
      count > 1 ? "words \(min(state.words, count - 1) + 1) of \(count)" : nil,
    ].compactMap(\.self).joined(separator: " \(look.dot) ")
    var lines = Wrapping.lines("\(code.code) \(code.title)", width: width).map { ($0, Style(.bold)) }
    lines.append((Wrapping.cut(facts, width: width, look), .plain))
    if let reason = suggestion?.reason { lines += Wrapping.lines(reason, width: width).map { ($0, Look.quiet) } }
    return lines
  }
}
