internal import Foundation
internal import Messages

/// Compiles the tables of one ICD-10-CM edition into sections named `icd-10-cm/EDITION/...`, for ``ICD10CM``.
struct ICD10CMCompiler {
  private let text: TabularTables
  private let rows: [TabularTables.Row]
  private let table: CodeTable
  private let name: String

  init(_ edition: EditionFolder) throws {
    text = TabularTables(edition)
    rows = try text.codes()
    table = CodeTable(keys: rows.map(\.key), isBillable: rows.map(\.isBillable))
    name = ICD10CM.sectionName(edition.edition, "")
  }

  /// - Parameter tables: What to search by; a code that the edition does not have is passed over.
  func compile(_ tables: SearchTables, into writer: inout CompiledFile.Writer) throws {
    let groups = try text.groups()
    let resolver = CodeReferenceResolver(table: table, printedCategories: printedCategories(of: groups))
    let notes = try text.notes(groups: groups)
    writer.add(name: name + "keys", values: table.keys)
    writer.add(name: name + "ends", values: table.ends)
    writer.add(name: name + "parents", values: table.parents)
    addTitles(to: &writer)
    let terms = try addTerms(to: &writer)
    addGroups(groups, resolver, to: &writer)
    let includes = addNotes(notes, groups, resolver, to: &writer)
    let meanings = try addSeventhCharacters(to: &writer)
    addFlags(notes, to: &writer)
    addSearch(terms + includes + extra(tables.lexicon), meanings, tables, to: &writer)
  }

  private func addSearch(
    _ extra: [SearchIndex.Extra], _ meanings: Set<String>, _ tables: SearchTables,
    to writer: inout CompiledFile.Writer
  ) {
    let codes = SearchIndexBuilder.Codes(
      titles: rows.map(\.title), parents: table.parents, lengths: rows.map { CodeText(key: $0.key).length },
      meanings: meanings, find: { CodeText($0).flatMap(table.id) },
      range: { CodeText($0).map(table.range) ?? 0..<0 })
    SearchIndexBuilder.add(codes, extra: extra, tables: tables, to: &writer, as: name)
  }

  // An umbrella section names the categories of its sections again; all are in the order of print.
  private func printedCategories(of groups: [TabularTables.Group]) -> [CodeText] {
    var seen = Set<CodeText>()
    var printed = groups.filter { !$0.isChapter }.flatMap(\.categories).filter { seen.insert($0).inserted }
    let roots = table.parents.indices.filter { table.parents[$0] < 0 }.map { CodeText(key: table.keys[$0]).prefix(3) }
    printed += roots.filter { seen.insert($0).inserted }
    return printed
  }

  private func addTitles(to writer: inout CompiledFile.Writer) {
    var titles = StringTable()
    for row in rows { titles.append(row.title) }
    titles.add(to: &writer, as: name + "titles")
  }

  private func addTerms(to writer: inout CompiledFile.Writer) throws -> [SearchIndex.Extra] {
    let terms = try text.inclusionTerms(table)
    var strings = StringTable()
    var first: [UInt32] = [0]
    var extra: [SearchIndex.Extra] = []
    for id in rows.indices.map({ CodeID($0) }) {
      for term in terms[id] ?? [] {
        strings.append(term)
        extra.append(SearchIndex.Extra(text: term, code: id, kind: .inclusionTerm))
      }
      first.append(UInt32(strings.count))
    }
    strings.add(to: &writer, as: name + "terms")
    writer.add(name: name + "terms.first", values: first)
    return extra
  }

  private func addGroups(
    _ groups: [TabularTables.Group], _ resolver: CodeReferenceResolver, to writer: inout CompiledFile.Writer
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

  private func rank(_ group: TabularTables.Group, _ index: Int32) -> (Int, Int32) {
    group.isChapter ? (Int.min, index) : (-group.categories.count, index)
  }

  private func extra(_ lexicon: [LexiconFile.Entry]) -> [SearchIndex.Extra] {
    lexicon.flatMap { entry in
      entry.codes.compactMap { CodeText($0).flatMap(table.id) }.map {
        SearchIndex.Extra(text: entry.term, code: $0, kind: entry.codes.count == 1 ? .lexicon : .lexiconOfSeveral)
      }
    }
  }

  // The notes of every code, then those of every group. The includes notes of codes are searched.
  private func addNotes(
    _ notes: [String: [TabularTables.Note]], _ groups: [TabularTables.Group], _ resolver: CodeReferenceResolver,
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
          includes.append(SearchIndex.Extra(text: note.text, code: CodeID(index), kind: .includes))
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

  // Returns what they stand for.
  private func addSeventhCharacters(to writer: inout CompiledFile.Writer) throws -> Set<String> {
    let lists = try text.seventhCharacters(table)
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
    return Set(lists.values.flatMap { $0.map(\.meaning) })
  }

  private func addFlags(_ notes: [String: [TabularTables.Note]], to writer: inout CompiledFile.Writer) {
    let codeFirst = InstructionalNote.Kind.allCases.firstIndex(of: .codeFirst).map { UInt8($0) }
    var manifestations = ManifestationFinder()
    var flags = [UInt8](repeating: 0, count: rows.count)
    for (id, row) in rows.enumerated() {
      let parent = Int(table.parents[id])
      let note = notes[CodeText(key: row.key).text]?.first { $0.kind == codeFirst }
      if row.isBillable { flags[id] |= ICD10CM.Flag.billable }
      if manifestations.add(title: row.title, parent: parent < 0 ? nil : parent, note: note?.text) {
        flags[id] |= ICD10CM.Flag.manifestation
      }
    }
    writer.add(name: name + "flags", values: flags)
  }
}
