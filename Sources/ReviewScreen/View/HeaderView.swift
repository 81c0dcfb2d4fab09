internal import Messages
internal import Pipeline
internal import Terminal

/// The line about the chart and the tabs of its documents.
struct HeaderView {
  let state: ChartState
  let reviewer: String
  let look: Look

  func draw(on canvas: inout Canvas, _ layout: ScreenLayout) {
    let encounter = state.reviewed.encounter
    let facts = [
      encounter.client, encounter.setting?.rawValue, encounter.date?.description, patient(encounter),
    ].compactMap(\.self)
    let decided = state.codes.count { $0.status != .suggested }
    let standing = [
      state.reviewed.flag == nil ? nil : "flagged",
      [.held, .queried, .finished].contains(state.reviewed.state) ? state.reviewed.state.rawValue : nil,
      "\(decided) of \(state.codes.count)", reviewer,
    ].compactMap(\.self).joined(separator: " \(look.dot) ")
    let right = max(0, layout.size.columns - CharacterWidth.of(standing))
    let end = canvas.write(encounter.id, row: 0, column: 0, width: right - 1, Look.heading)
    let about = "  " + facts.joined(separator: " \(look.dot) ")
    canvas.write(Wrapping.cut(about, width: right - end - 1, look), row: 0, column: end)
    canvas.write(standing, row: 0, column: right, Look.heading)
    drawTabs(on: &canvas, layout)
  }

  // Age in full years on the date of service, and sex: what a coder checks a code against.
  private func patient(_ encounter: Encounter) -> String? {
    let sex = encounter.patient.sex?.rawValue
    guard let birth = encounter.patient.birthDate, let date = encounter.date else { return sex }
    let isBefore = (date.month, date.day) < (birth.month, birth.day)
    let years = date.year - birth.year - (isBefore ? 1 : 0)
    return [sex, "\(years) y"].compactMap(\.self).joined(separator: " ")
  }

  private func drawTabs(on canvas: inout Canvas, _ layout: ScreenLayout) {
    let names = state.texts.indices.map { "\($0 + 1) \(Self.name(of: state.texts[$0].note.note))" }
    let room = layout.divider - 1
    let whole = names.reduce(0) { $0 + CharacterWidth.of($1) + 2 }
    var column = 0
    for (index, name) in names.enumerated() {
      let isShown = index == state.document
      // Where there is no room for all names, only the document that is shown has its name.
      let text = isShown || whole <= room ? name : "\(index + 1)"
      column = canvas.write(
        " \(text) ", row: layout.tabRow, column: column, width: room - column, isShown ? Look.chosen : Look.quiet)
    }
    let count = state.codes.count { $0.status == .suggested }
    canvas.write(look.divider, row: layout.tabRow, column: layout.divider, Look.quiet)
    canvas.write(
      count == 0 ? " Codes, all decided" : " Codes, \(count) to decide", row: layout.tabRow, column: layout.codeColumn,
      Look.quiet)
  }

  /// What a document is called on its tab.
  static func name(of note: Note) -> String {
    switch note.documentType {
    case .historyAndPhysical: "H&P"
    case .other, nil: note.id
    case let type?: type.rawValue.replacing("-", with: " ").capitalizedFirst
    }
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
