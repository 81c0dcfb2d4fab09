internal import Terminal

/// A question with its choices, or with the line in which the answer is written.
struct PromptView {
  let prompt: Prompt
  let look: Look

  func draw(on canvas: inout Canvas, _ layout: ScreenLayout) {
    let rows = PanelFrame(title: prompt.title, look: look).draw(on: &canvas, layout)
    let width = layout.size.columns
    if prompt.isTyping {
      drawField(on: &canvas, rows, width)
      return
    }
    var row = rows.lowerBound
    for (index, choice) in prompt.choices.enumerated() {
      let isChosen = index == prompt.selected
      for (number, line) in Wrapping.lines(choice.text, width: width - 8).enumerated() {
        guard rows.contains(row) else { return }
        let head = number == 0 ? "\(isChosen ? look.cursor : " ") \(choice.key)  " : "     "
        canvas.write(head + line, row: row, column: 1, isChosen ? Style(.bold) : .plain)
        row += 1
      }
    }
  }

  // A long text is shown whole, the line that holds the cursor being written in.
  private func drawField(on canvas: inout Canvas, _ rows: Range<Int>, _ width: Int) {
    guard let row = rows.dropFirst().first ?? rows.first else { return }
    let lines = Wrapping.lines(prompt.field.text, width: width - 4)
    guard prompt.field.isAtEnd, lines.count < rows.count - 1, let last = lines.last else {
      prompt.field.draw(on: &canvas, row: row, column: 2, width: width - 4, isActive: true)
      return
    }
    for (index, line) in lines.enumerated() { canvas.write(line, row: row + index, column: 2) }
    canvas.cursor = Position(row: row + lines.count - 1, column: 2 + CharacterWidth.of(last))
  }
}
