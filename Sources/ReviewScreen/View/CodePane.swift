internal import Messages
internal import Pipeline
internal import Terminal

/// The codes in reporting order, a line each.
struct CodePane {
  let state: ChartState
  let look: Look

  func draw(on canvas: inout Canvas, _ layout: ScreenLayout) {
    let height = layout.listHeight
    if state.codes.isEmpty {
      canvas.write(" No codes.", row: layout.bodyTop, column: layout.codeColumn, Look.quiet)
    }
    // The current code stays in sight, with one before and after it where there is room.
    let top = max(0, min(state.codes.count - height, state.code - height / 2))
    let marked = Set(state.supported)
    let errors = findings(.error)
    let warnings = findings(.warning)
    for row in 0..<height where state.codes.indices.contains(top + row) {
      let index = top + row
      let edit = errors.contains(index) ? "!" : warnings.contains(index) ? "w" : " "
      draw(index, edit, isSupported: marked.contains(index), on: &canvas, layout, row: layout.bodyTop + row)
    }
  }

  private func findings(_ severity: Severity) -> Set<Int> {
    Set(state.chart.findings.filter { $0.severity == severity }.compactMap(state.code))
  }

  private func draw(
    _ index: Int, _ edit: String, isSupported: Bool, on canvas: inout Canvas, _ layout: ScreenLayout, row: Int
  ) {
    let code = state.codes[index]
    let isCurrent = index == state.code
    let start = layout.codeColumn
    let end = layout.size.columns
    let poa = state.reviewed.encounter.setting == .inpatient ? (code.presentOnAdmission?.rawValue ?? " ") + " " : ""
    let name = code.code.count < 8 ? code.code + String(repeating: " ", count: 8 - code.code.count) : code.code
    let number = index < 9 ? " \(index + 1)" : "\(index + 1)"
    let style = isCurrent ? Style(.bold) : code.status == .suggested ? .plain : Look.quiet
    var column = canvas.write(isCurrent ? look.cursor : " ", row: row, column: start, Style(.bold, color: .blue))
    column = canvas.write(mark(code), row: row, column: column, Style(.bold))
    column = canvas.write(edit, row: row, column: column, Look.warning)
    column = canvas.write("\(number) \(name) \(poa)", row: row, column: column, style)
    let score = layout.codeWidth >= 60 ? scoreText(code) : ""
    let room = end - column - CharacterWidth.of(score) - 2
    canvas.write(Wrapping.cut(code.title, width: room, look), row: row, column: column, style)
    canvas.write(score, row: row, column: end - CharacterWidth.of(score) - 1, Look.quiet)
    if isSupported { canvas.write(look.supports, row: row, column: end - 1, Style(.bold, color: .blue)) }
  }

  private func mark(_ code: ReviewedCode) -> String {
    switch code.status {
    case .accepted: look.accepted
    case .replaced: look.replaced
    case .added: look.added
    case .suggested: state.isUncertain(code) ? look.uncertain : " "
    }
  }

  private func scoreText(_ code: ReviewedCode) -> String {
    state.chart.suggestion(for: code).map { "\(Int(($0.score * 100).rounded()))%" } ?? ""
  }
}
