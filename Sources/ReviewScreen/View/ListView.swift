internal import Messages
internal import Pipeline
internal import Terminal

/// The list of charts.
struct ListView {
  let model: ReviewModel

  private var look: Look { model.look }

  func draw(on canvas: inout Canvas) {
    let size = canvas.size
    let toDo = model.worklist.count(where: ReviewModel.isToDo)
    let head = "Charts \(look.dot) \(model.reviewer)"
    let counts = "\(model.worklist.count) charts, \(toDo) to do"
    canvas.write(head, row: 0, column: 1, Look.heading)
    canvas.write(counts, row: 0, column: size.columns - CharacterWidth.of(counts) - 1, Look.heading)
    canvas.write(line("Encounter", "Client", "State", "Codes", "Notes", size.columns), row: 2, column: 3, Look.quiet)
    let rows = 3..<max(4, size.rows - 2)
    let top = max(0, min(model.worklist.count - rows.count, model.row - rows.count / 2))
    for (place, row) in rows.enumerated() where model.worklist.indices.contains(top + place) {
      let index = top + place
      let entry = model.worklist[index]
      let isChosen = index == model.row
      let style = isChosen ? Style(.bold) : ReviewModel.isToDo(entry) ? .plain : Look.quiet
      canvas.write(isChosen ? look.cursor : " ", row: row, column: 1, Style(.bold, color: .blue))
      canvas.write(line(entry, size.columns), row: row, column: 3, style)
    }
    if model.worklist.isEmpty {
      canvas.write("No charts. Fill the workspace: claimscribe run FOLDER", row: 3, column: 3)
    }
    if let message = model.message {
      let text = Wrapping.cut(message.text, width: size.columns - 2, look)
      canvas.write(text, row: size.rows - 2, column: 1, message.isWarning ? Look.warning : Style(.bold))
    }
    canvas.write(
      look.shown("↑↓ choose  Enter open  n next to do  q quit  ? help"), row: size.rows - 1, column: 1, Look.quiet)
  }

  private func line(_ entry: EncounterSummary, _ columns: Int) -> String {
    let state = [
      entry.state.rawValue, entry.flagged ? "flagged" : nil,
      entry.openBy.flatMap { $0 == model.reviewer ? nil : "open: \($0)" },
    ].compactMap(\.self).joined(separator: ", ")
    return line(entry.encounter, entry.client, state, String(entry.suggestions), String(entry.notes), columns)
  }

  private func line(
    _ encounter: String, _ client: String, _ state: String, _ codes: String, _ notes: String, _ columns: Int
  ) -> String {
    let narrow = columns < 100
    return padded(encounter, narrow ? 16 : 28) + padded(client, narrow ? 24 : 40) + padded(state, narrow ? 24 : 36)
      + String(repeating: " ", count: max(0, 5 - codes.count)) + codes
      + String(repeating: " ", count: max(0, 7 - notes.count)) + notes
  }

  private func padded(_ text: String, _ width: Int) -> String {
    let cut = Wrapping.cut(text, width: width - 2, look)
    return cut + String(repeating: " ", count: max(0, width - CharacterWidth.of(cut)))
  }
}
