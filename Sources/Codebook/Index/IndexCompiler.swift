internal import Messages

/// Compiles an index of one edition into the sections that ``AlphabeticIndex`` reads.
struct IndexCompiler {
  private let kind: IndexKind
  private let edition: CalendarDate
  private let entries: [IndexEntry]
  private let name: String

  /// Compiles all indexes that an edition has.
  static func compile(_ edition: EditionFolder, into writer: inout CompiledFile.Writer) throws {
    for kind in IndexKind.allCases where edition.path(of: kind.file) != nil {
      let entries = try IndexRows.entries(of: edition, kind)
      IndexCompiler(kind, edition.edition, entries).compile(into: &writer)
    }
  }

  private init(_ kind: IndexKind, _ edition: CalendarDate, _ entries: [IndexEntry]) {
    self.kind = kind
    self.edition = edition
    self.entries = entries
    name = AlphabeticIndex.sectionName(kind, edition)
  }

  private func compile(into writer: inout CompiledFile.Writer) {
    // References are looked up in the index itself, compiled that far.
    var draft = CompiledFile.Writer()
    addEntries(to: &draft)
    addEntries(to: &writer)
    guard let file = CompiledFile(draft.file(sourceDigest: [UInt8](repeating: 0, count: 32))) else { return }
    let resolver = IndexReferenceResolver(index: AlphabeticIndex(file, kind: kind, edition: edition))
    add(entries.map { resolver.reference($0.see) }, to: &writer, as: name + "see")
    add(entries.map { resolver.reference($0.seeAlso) }, to: &writer, as: name + "also")
  }

  private func addEntries(to writer: inout CompiledFile.Writer) {
    var (titles, see, seeAlso) = (StringTable(), StringTable(), StringTable())
    for entry in entries {
      titles.append(entry.title)
      see.append(entry.see)
      seeAlso.append(entry.seeAlso)
    }
    titles.add(to: &writer, as: name + "titles")
    see.add(to: &writer, as: name + "see")
    seeAlso.add(to: &writer, as: name + "also")
    addTree(to: &writer)
    addCodes(to: &writer)
    addNames(to: &writer)
  }

  private func addTree(to writer: inout CompiledFile.Writer) {
    var parents: [IndexID] = []
    var ends = [IndexID](repeating: IndexID(entries.count), count: entries.count)
    var open: [Int] = []
    for (id, entry) in entries.enumerated() {
      while open.count > entry.level { ends[open.removeLast()] = IndexID(id) }
      parents.append(open.last.map { IndexID($0) } ?? -1)
      open.append(id)
    }
    writer.add(name: name + "parents", values: parents)
    writer.add(name: name + "ends", values: ends)
  }

  private func addCodes(to writer: inout CompiledFile.Writer) {
    var codes: [UInt64] = []
    var terms: [UInt64: [IndexID]] = [:]
    for (id, entry) in entries.enumerated() {
      for code in entry.codes {
        let key = IndexCode(code)?.key ?? 0
        codes.append(key)
        if key != 0, terms[key]?.last != IndexID(id) { terms[key, default: []].append(IndexID(id)) }
      }
    }
    writer.add(name: name + "codes", values: codes)
    let sorted = terms.sorted { $0.key < $1.key }
    var lists = ListTable<IndexID>()
    for entry in sorted { lists.append(entry.value) }
    writer.add(name: name + "keys", values: sorted.map(\.key))
    lists.add(to: &writer, as: name + "keys.terms")
  }

  private func addNames(to writer: inout CompiledFile.Writer) {
    var names = StringTable()
    var first: [UInt32] = [0]
    var heads: [String: [IndexID]] = [:]
    for (id, entry) in entries.enumerated() {
      for name in IndexWording.names(entry.title) {
        names.append(name)
        if entry.level == 0 { heads[name, default: []].append(IndexID(id)) }
      }
      first.append(UInt32(names.count))
    }
    names.add(to: &writer, as: name + "names")
    writer.add(name: name + "names.first", values: first)
    var (words, lists) = (StringTable(), ListTable<IndexID>())
    for (head, terms) in heads.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      words.append(head)
      lists.append(terms)
    }
    words.add(to: &writer, as: name + "heads")
    lists.add(to: &writer, as: name + "heads.terms")
  }

  private func add(_ references: [IndexReference?], to writer: inout CompiledFile.Writer, as name: String) {
    writer.add(name: name + ".kinds", values: references.map { $0?.encoded.kind ?? 0 })
    writer.add(name: name + ".targets", values: references.map { $0?.encoded.target ?? -1 })
  }
}
