internal import Messages

/// The tables of an ICD-10-CM edition as read from its text, checked row by row.
struct TabularTables {
  /// A row of codes.tsv.
  struct Row {
    var key: UInt64
    var isBillable: Bool
    var title: String
  }

  /// A chapter or a section.
  struct Group {
    var name: String
    var title: String
    var isChapter: Bool
    /// In the order of print.
    var categories: [CodeText]
  }

  /// A row of notes.tsv; `kind` counts in the order of ``InstructionalNote/Kind``.
  struct Note {
    var kind: UInt8
    var text: String
  }

  private let edition: EditionFolder

  init(_ edition: EditionFolder) { self.edition = edition }

  /// The codes, sorted, each once.
  func codes() throws -> [Row] {
    var rows: [Row] = []
    let file = edition.codesFile
    try edition.forEachRow(of: file, header: TabularText.headers[TabularText.codesFile] ?? []) { row in
      let billable = row.raw(1)
      guard row.count >= 3, billable.count == 1, billable[0] == 0x30 || billable[0] == 0x31 else {
        throw wrong(row, file, "does not have a code, 0 or 1, and a title")
      }
      rows.append(Row(key: try code(row, file).key, isBillable: billable[0] == 0x31, title: row[2]))
    }
    if !zip(rows, rows.dropFirst()).allSatisfy({ $0.key < $1.key }) { rows.sort { $0.key < $1.key } }
    for (row, next) in zip(rows, rows.dropFirst()) where row.key == next.key {
      throw CodebookError.wrongCode(
        file: path(file), line: 1, code: CodeText(key: row.key).text, problem: "which it has twice")
    }
    return rows
  }

  /// Chapters, then sections, each in the order of print.
  func groups() throws -> [Group] {
    var chapters: [Group] = []
    var numbers: [String: Int] = [:]
    try forEachRow(of: TabularText.chapters) { row in
      numbers[row[0]] = chapters.count
      chapters.append(Group(name: row[1], title: row[2], isChapter: true, categories: []))
    }
    var sections: [Group] = []
    try forEachRow(of: TabularText.sections) { row in
      let categories = row[3].split(separator: ",").compactMap { CodeText(String($0)) }
      sections.append(Group(name: row[0], title: row[2], isChapter: false, categories: categories))
      guard let chapter = numbers[row[1]] else {
        throw wrong(row, TabularText.sections, "names a chapter that \(TabularText.chapters) does not have")
      }
      chapters[chapter].categories += categories
    }
    return chapters + sections
  }

  /// The notes by place: a code as printed, or the name of a group.
  func notes(groups: [Group]) throws -> [String: [Note]] {
    let kinds = InstructionalNote.Kind.allCases
    let names = Set(groups.map(\.name))
    var notes: [String: [Note]] = [:]
    try forEachRow(of: TabularText.notes) { row in
      guard let kind = kinds.firstIndex(where: { $0.rawValue == row[1] }) else {
        throw wrong(row, TabularText.notes, "has an unknown kind of note")
      }
      guard names.contains(row[0]) || CodeText(row[0]) != nil else {
        throw wrong(row, TabularText.notes, "begins with neither a code nor the range of a section or chapter")
      }
      notes[row[0], default: []].append(Note(kind: UInt8(kind), text: row[2]))
    }
    return notes
  }

  /// The inclusion terms of each code, in order.
  func inclusionTerms(_ table: CodeTable) throws -> [CodeID: [String]] {
    var terms: [CodeID: [String]] = [:]
    try forEachRow(of: TabularText.inclusionTerms) { row in
      terms[try id(row, TabularText.inclusionTerms, in: table), default: []].append(row[1])
    }
    return terms
  }

  /// The tables of 7th characters, by the code from which they hold.
  func seventhCharacters(_ table: CodeTable) throws -> [CodeID: [(character: UInt8, meaning: String)]] {
    var lists: [CodeID: [(character: UInt8, meaning: String)]] = [:]
    let file = TabularText.seventhCharacters
    try forEachRow(of: file) { row in
      guard row.raw(1).count == 1 else { throw wrong(row, file, "does not have one character") }
      lists[try id(row, file, in: table), default: []].append((row.raw(1)[0], row[2]))
    }
    return lists
  }

  private func id(_ row: TextTable.Row, _ file: String, in table: CodeTable) throws -> CodeID {
    guard let id = table.id(of: try code(row, file)) else {
      throw wrong(row, file, "has a code that \(edition.codesFile) does not have")
    }
    return id
  }

  private func code(_ row: TextTable.Row, _ file: String) throws -> CodeText {
    guard let key = CodeText.key(of: row.raw(0)) else { throw wrong(row, file, "does not begin with a code") }
    return CodeText(key: key)
  }

  private func forEachRow(of file: String, _ body: (TextTable.Row) throws -> Void) throws {
    try edition.forEachRow(of: file, header: TabularText.headers[file] ?? [], body)
  }

  private func wrong(_ row: TextTable.Row, _ file: String, _ problem: String) -> CodebookError {
    .wrongRow(file: path(file), line: row.line, problem: problem)
  }

  private func path(_ file: String) -> String { edition.path(of: file) ?? file }
}
