/// The tables of an edition folder that come from the tabular list.
///
/// codes.tsv, inclusion-terms.tsv, notes.tsv and seventh-characters.tsv are sorted by code, notes and terms of one code
/// in the order of print; chapters.tsv and sections.tsv are in the order of print.
enum TabularText {
  static let codesFile = "codes.tsv"
  static let inclusionTerms = "inclusion-terms.tsv"
  static let notes = "notes.tsv"
  static let seventhCharacters = "seventh-characters.tsv"
  static let chapters = "chapters.tsv"
  static let sections = "sections.tsv"

  /// The columns of each table.
  static let headers: [String: [String]] = [
    codesFile: ["code", "billable", "title"],
    inclusionTerms: ["code", "term"],
    notes: ["place", "kind", "text"],
    seventhCharacters: ["code", "character", "meaning", "remark"],
    chapters: ["chapter", "range", "title"],
    sections: ["section", "chapter", "title", "categories"],
  ]

  static func files(of list: TabularList, codes: [TabularExpansion.Code]) -> [String: [UInt8]] {
    var tables: [String: [[String]]] = [:]
    tables[codesFile] = codes.map { [$0.text.text, $0.isBillable ? "1" : "0", $0.title] }
    tables[chapters] = list.chapters.map { [$0.number, $0.range, $0.title] }
    tables[sections] = sectionRows(list)
    let entries = list.chapters.flatMap(\.sections).flatMap(\.categories).flatMap(flattened)
    tables[inclusionTerms] = sorted(entries.flatMap { entry in entry.inclusionTerms.map { [entry.code, $0] } })
    tables[notes] = sorted(noteRows(list) + entries.flatMap { rows($0.notes, at: $0.code) })
    tables[seventhCharacters] = sorted(
      entries.flatMap { entry in
        (entry.seventhCharacters ?? []).map { [entry.code, $0.character, $0.meaning, $0.remark] }
      })
    return headers.reduce(into: [:]) { files, table in
      var text = TextTable(header: table.value)
      for row in tables[table.key] ?? [] { text.append(row) }
      files[table.key] = text.bytes
    }
  }

  // By the first column; equal ones keep their order.
  private static func sorted(_ rows: [[String]]) -> [[String]] {
    rows.enumerated().sorted { ($0.element[0], $0.offset) < ($1.element[0], $1.offset) }.map(\.element)
  }

  private static func flattened(_ entry: TabularList.Entry) -> [TabularList.Entry] {
    [entry] + entry.children.flatMap(flattened)
  }

  private static func noteRows(_ list: TabularList) -> [[String]] {
    list.chapters.flatMap { chapter in
      rows(chapter.notes, at: chapter.range) + chapter.sections.flatMap { rows($0.notes, at: $0.range) }
    }
  }

  private static func rows(_ notes: [TabularList.Note], at place: String) -> [[String]] {
    notes.map { [place, $0.kind.rawValue, $0.text] }
  }

  // The categories of a section are listed, not implied: C4A is in C43-C44 and comes before C44.
  private static func sectionRows(_ list: TabularList) -> [[String]] {
    let printed = list.chapters.flatMap(\.sections).flatMap(\.categories).map(\.code)
    return list.chapters.flatMap { chapter in
      chapter.sections.map { section in
        let own = section.categories.map(\.code)
        let categories = own.isEmpty ? umbrella(section.range, over: printed) : own
        return [section.range, chapter.number, section.title, categories.joined(separator: ",")]
      }
    }
  }

  // An umbrella section has no categories of its own: those from its first to its last in the order of print.
  private static func umbrella(_ range: String, over printed: [String]) -> [String] {
    let ends = range.split(separator: "-")
    guard ends.count == 2, let first = printed.firstIndex(where: { $0 >= ends[0] && $0.first == ends[0].first }),
      let last = printed.lastIndex(where: { $0 <= ends[1] && $0.first == ends[1].first }), first <= last
    else { return [] }
    return Array(printed[first...last])
  }
}
