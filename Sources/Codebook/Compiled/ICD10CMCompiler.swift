internal import Foundation
internal import Messages

/// Compiles the text files of one ICD-10-CM edition into sections named `icd-10-cm/EDITION/...`, for ``ICD10CM``.
struct ICD10CMCompiler {
  /// A row of codes.tsv.
  private struct Row {
    var key: UInt64
    var isBillable: Bool
    var title: String
  }

  /// A chapter or a section, with the notes that hold for all its codes.
  private struct Group {
    var name: String
    var title: String
    var isChapter: Bool
    var categories: [CodeText]
  }

  private struct Note {
    var kind: UInt8
    var text: String
  }

  private let folder: CodebookFolder
  private let path: String
  private let name: String
  private var rows: [Row] = []

  /// - Parameters:
  ///   - path: The edition's folder below the codebook folder.
  ///   - edition: First day that it is valid.
  init(_ folder: CodebookFolder, path: String, edition: CalendarDate) {
    self.folder = folder
    self.path = path
    name = ICD10CM.sectionName(edition, "")
  }

  mutating func compile(into writer: inout CompiledFile.Writer) throws {
    rows = try codeRows()
    let table = CodeTable(keys: rows.map(\.key), isBillable: rows.map(\.isBillable))
    let groups = try self.groups()
    let printed = printedCategories(of: groups, table)
    let resolver = CodeReferenceResolver(table: table, printedCategories: printed)
    writer.add(name: name + "keys", values: table.keys)
    writer.add(name: name + "ends", values: table.ends)
    writer.add(name: name + "parents", values: table.parents)
    addTitles(to: &writer)
    let terms = try addTerms(table, to: &writer)
    addGroups(groups, resolver, table, to: &writer)
    let notes = try self.notes(groups)
    let includes = addNotes(notes, groups, resolver, to: &writer)
    SearchIndex.add(titles: rows.map(\.title), extra: terms + includes, to: &writer, as: name)
    try addSeventhCharacters(table, to: &writer)
    addFlags(table, notes, to: &writer)
  }

  // MARK: Reading

  private func forEachRow(of file: String, _ body: (TextTable.Row) throws -> Void) throws {
    let bytes = try folder.bytes(of: "\(path)/\(file)") ?? []
    try bytes.withUnsafeBytes {
      try TextTable.forEachRow(of: $0, header: TabularText.headers[file] ?? [], file: "\(path)/\(file)", body)
    }
  }

  private func wrong(_ row: TextTable.Row, _ file: String, _ problem: String) -> CodebookError {
    .wrongRow(file: "\(path)/\(file)", line: row.line, problem: problem)
  }

  private func code(_ row: TextTable.Row, _ file: String) throws -> CodeText {
    guard let key = CodeText.key(of: row.raw(0)) else { throw wrong(row, file, "does not begin with a code") }
    return CodeText(key: key)
  }

  private func codeRows() throws -> [Row] {
    var rows: [Row] = []
    let file = TabularText.codesFile
    try forEachRow(of: file) { row in
      let billable = row.raw(1)
      guard row.count >= 3, billable.count == 1, billable[0] == 0x30 || billable[0] == 0x31 else {
        throw wrong(row, file, "does not have a code, 0 or 1, and a title")
      }
      rows.append(Row(key: try code(row, file).key, isBillable: billable[0] == 0x31, title: row[2]))
    }
    if !zip(rows, rows.dropFirst()).allSatisfy({ $0.key < $1.key }) { rows.sort { $0.key < $1.key } }
    for (row, next) in zip(rows, rows.dropFirst()) where row.key == next.key {
      throw CodebookError.wrongCode(
        file: "\(path)/\(file)", line: 1, code: CodeText(key: row.key).text, problem: "which it has twice")
    }
    return rows
  }

  private func groups() throws -> [Group] {
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

  // An umbrella section names the categories of its sections again; all are in the order of print.
  private func printedCategories(of groups: [Group], _ table: CodeTable) -> [CodeText] {
    var seen = Set<CodeText>()
    var printed = groups.filter { !$0.isChapter }.flatMap(\.categories).filter { seen.insert($0).inserted }
    let roots = table.parents.indices.filter { table.parents[$0] < 0 }.map { CodeText(key: table.keys[$0]).prefix(3) }
    printed += roots.filter { seen.insert($0).inserted }
    return printed
  }

  private func notes(_ groups: [Group]) throws -> [String: [Note]] {
    let kinds = InstructionalNote.Kind.allCases
    var notes: [String: [Note]] = [:]
    let names = Set(groups.map(\.name))
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

  // MARK: Writing

  private func addTitles(to writer: inout CompiledFile.Writer) {
    var titles = StringTable()
    for row in rows { titles.append(row.title) }
    titles.add(to: &writer, as: name + "titles")
  }

  private func addTerms(_ table: CodeTable, to writer: inout CompiledFile.Writer) throws -> [SearchIndex.Extra] {
    var terms: [CodeID: [String]] = [:]
    try forEachRow(of: TabularText.inclusionTerms) { row in
      guard let id = table.id(of: try code(row, TabularText.inclusionTerms)) else {
        throw wrong(row, TabularText.inclusionTerms, "has a code that \(TabularText.codesFile) does not have")
      }
      terms[id, default: []].append(row[1])
    }
    var strings = StringTable()
    var first: [UInt32] = [0]
    var extra: [SearchIndex.Extra] = []
    for id in rows.indices.map({ CodeID($0) }) {
      for term in terms[id] ?? [] {
        strings.append(term)
        extra.append(SearchIndex.Extra(text: term, code: id))
      }
      first.append(UInt32(strings.count))
    }
    strings.add(to: &writer, as: name + "terms")
    writer.add(name: name + "terms.first", values: first)
    return extra
  }

  private func addGroups(
    _ groups: [Group], _ resolver: CodeReferenceResolver, _ table: CodeTable, to writer: inout CompiledFile.Writer
  ) {
    var names = StringTable()
    var titles = StringTable()
    var spans = ListTable<CodeID>()
    var chains: [CodeText: [Int32]] = [:]
    for (index, group) in groups.enumerated() {
      names.append(group.name)
      titles.append(group.title)
      spans.append(resolver.ranges(ofCategories: group.categories).flatMap { [$0.lowerBound, $0.upperBound] })
      for category in Set(group.categories) { chains[category, default: []].append(Int32(index)) }
    }
    names.add(to: &writer, as: name + "groups.names")
    titles.add(to: &writer, as: name + "groups.titles")
    spans.add(to: &writer, as: name + "groups.spans")
    writer.add(name: name + "groups.isChapter", values: groups.map { $0.isChapter ? UInt8(1) : 0 })
    // Outer before inner: the chapter, then the larger section.
    let roots = rows.indices.filter { table.parents[$0] < 0 }
    var lists = ListTable<Int32>()
    for root in roots {
      let chain = chains[CodeText(key: rows[root].key).prefix(3)] ?? []
      lists.append(chain.sorted { rank(groups[Int($0)], $0) < rank(groups[Int($1)], $1) })
    }
    writer.add(name: name + "categories", values: roots.map { CodeID($0) })
    lists.add(to: &writer, as: name + "chains")
  }

  private func rank(_ group: Group, _ index: Int32) -> (Int, Int32) {
    group.isChapter ? (Int.min, index) : (-group.categories.count, index)
  }

  // The notes of every code, then those of every group. The includes notes of codes are searched.
  private func addNotes(
    _ notes: [String: [Note]], _ groups: [Group], _ resolver: CodeReferenceResolver,
    to writer: inout CompiledFile.Writer
  ) -> [SearchIndex.Extra] {
    var includes: [SearchIndex.Extra] = []
    var texts = StringTable()
    var kinds: [UInt8] = []
    var references = ListTable<CodeID>()
    var first: [UInt32] = [0]
    for (index, place) in (rows.map { CodeText(key: $0.key).text } + groups.map(\.name)).enumerated() {
      for note in notes[place] ?? [] {
        if index < rows.count && note.kind == Self.includes {
          includes.append(SearchIndex.Extra(text: note.text, code: CodeID(index), note: UInt32(kinds.count)))
        }
        texts.append(note.text)
        kinds.append(note.kind)
        let ranges = resolver.ranges(of: CodeReferenceParser.references(in: note.text))
        references.append(ranges.flatMap { [$0.lowerBound, $0.upperBound] })
      }
      first.append(UInt32(kinds.count))
    }
    texts.add(to: &writer, as: name + "notes")
    writer.add(name: name + "notes.kinds", values: kinds)
    writer.add(name: name + "notes.first", values: first)
    references.add(to: &writer, as: name + "notes.codes")
    return includes
  }

  private static let includes = InstructionalNote.Kind.allCases.firstIndex(of: .includes).map { UInt8($0) }

  private func addSeventhCharacters(_ table: CodeTable, to writer: inout CompiledFile.Writer) throws {
    var lists: [CodeID: [(character: UInt8, meaning: String)]] = [:]
    let file = TabularText.seventhCharacters
    try forEachRow(of: file) { row in
      guard let id = table.id(of: try code(row, file)), row.raw(1).count == 1 else {
        throw wrong(row, file, "does not have a known code and one character")
      }
      lists[id, default: []].append((row.raw(1)[0], row[2]))
    }
    let codes = lists.keys.sorted()
    var characters = ListTable<UInt8>()
    var meanings = StringTable()
    for id in codes {
      let list = lists[id] ?? []
      characters.append(list.map(\.character))
      for entry in list { meanings.append(entry.meaning) }
    }
    writer.add(name: name + "seventh.codes", values: codes)
    characters.add(to: &writer, as: name + "seventh")
    meanings.add(to: &writer, as: name + "seventh.meanings")
  }

  // A manifestation says so in its title or in that of a code above it, and has, or is below, a code-first note.
  private func addFlags(_ table: CodeTable, _ notes: [String: [Note]], to writer: inout CompiledFile.Writer) {
    let codeFirst = InstructionalNote.Kind.allCases.firstIndex(of: .codeFirst).map { UInt8($0) }
    var isClassifiedElsewhere = [Bool](repeating: false, count: rows.count)
    var hasCodeFirst = isClassifiedElsewhere
    var flags = [UInt8](repeating: 0, count: rows.count)
    for (id, row) in rows.enumerated() {
      let parent = Int(table.parents[id])
      isClassifiedElsewhere[id] =
        Self.namesOtherDisease(row.title) || (parent >= 0 && isClassifiedElsewhere[parent])
      let own = notes[CodeText(key: row.key).text] ?? []
      hasCodeFirst[id] = own.contains { $0.kind == codeFirst } || (parent >= 0 && hasCodeFirst[parent])
      if row.isBillable { flags[id] |= ICD10CM.Flag.billable }
      if isClassifiedElsewhere[id] && hasCodeFirst[id] { flags[id] |= ICD10CM.Flag.manifestation }
    }
    writer.add(name: name + "flags", values: flags)
  }

  private static func namesOtherDisease(_ title: String) -> Bool {
    title.contains("classified elsewhere") && !title.contains("not elsewhere classified")
      && !title.contains("not classified elsewhere") && !title.contains("as the cause of")
  }
}
