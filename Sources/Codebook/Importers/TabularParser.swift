/// Reads the XML of the ICD-10-CM tabular list.
///
/// What the format does not know is refused: an element passed over could be a note that a claim depends on. Left out
/// on purpose are the introduction, the section index (sections tell the same) and the table of visual impairment.
struct TabularParser {
  static let root = "ICD10CM.tabular"

  private let file: String
  private let reader: ElementReader

  init(_ bytes: [UInt8], file: String) throws {
    self.file = file
    reader = try ElementReader(bytes, file: file)
  }

  func parse() throws -> TabularList {
    try reader.open(root: Self.root)
    var version: String?
    var chapters: [TabularList.Chapter] = []
    try reader.children(of: Self.root) { element, _ in
      switch element {
      case "version": version = try reader.text()
      case "introduction": try reader.skip()
      case "chapter": chapters.append(try chapter())
      default: return false
      }
      return true
    }
    try reader.finish()
    guard let version else { throw reader.missing("version", in: Self.root, line: 1) }
    guard !chapters.isEmpty else { throw reader.missing("chapter", in: Self.root, line: 1) }
    return TabularList(version: version, chapters: chapters)
  }

  private func chapter() throws -> TabularList.Chapter {
    let line = reader.line
    var number: String?
    var heading: (title: String, range: String)?
    var chapter = TabularList.Chapter(number: "", title: "", range: "", notes: [], sections: [])
    try reader.children(of: "chapter") { element, _ in
      switch element {
      case "name": number = try reader.text()
      case "desc": heading = Self.heading(try reader.text())
      case "sectionIndex": try reader.skip()
      case "section": chapter.sections.append(try section())
      default: return try note(element, into: &chapter.notes)
      }
      return true
    }
    guard let number else { throw reader.missing("name", in: "chapter", line: line) }
    guard let heading else { throw reader.missing("desc", in: "chapter", line: line) }
    guard !chapter.sections.isEmpty else { throw reader.missing("section", in: "chapter", line: line) }
    (chapter.number, chapter.title, chapter.range) = (number, heading.title, heading.range)
    return chapter
  }

  private func section() throws -> TabularList.Section {
    let line = reader.line
    guard let id = reader.attribute("id") else { throw reader.missing("id", in: "section", line: line) }
    var title: String?
    var section = TabularList.Section(
      range: id.contains("-") ? id : "\(id)-\(id)", title: "", notes: [], categories: [])
    try reader.children(of: "section") { element, _ in
      switch element {
      case "desc": title = Self.heading(try reader.text())?.title
      case "diag": section.categories.append(try entry(below: nil))
      case "inclusionTerm": try notes(.includes, into: &section.notes)
      default: return try note(element, into: &section.notes)
      }
      return true
    }
    guard let title else { throw reader.missing("desc", in: "section", line: line) }
    section.title = title
    return section
  }

  private func entry(below parent: String?) throws -> TabularList.Entry {
    let line = reader.line
    var entry = TabularList.Entry(code: "", title: "", line: line)
    try reader.children(of: "diag") { element, elementLine in
      switch element {
      case "name": entry.code = try code(try reader.text(), below: parent, line: elementLine)
      case "desc": entry.title = try reader.text()
      case "diag": entry.children.append(try self.entry(below: entry.code))
      case "inclusionTerm": try terms(into: &entry.inclusionTerms)
      case "sevenChrNote": try notes(.seventhCharacter, into: &entry.notes)
      case "sevenChrDef": entry.seventhCharacters = try seventhCharacters()
      case "visualImpairment": try reader.skip()
      default: return try note(element, into: &entry.notes)
      }
      return true
    }
    guard !entry.code.isEmpty else { throw reader.missing("name", in: "diag", line: line) }
    guard !entry.title.isEmpty else { throw reader.missing("desc", in: "diag", line: line) }
    return entry
  }

  private func code(_ text: String, below parent: String?, line: Int) throws -> String {
    guard let code = CodeText(text), code.text == text else {
      throw CodebookError.wrongCode(file: file, line: line, code: text, problem: "which is no ICD-10-CM code")
    }
    if let parent {
      guard CodeText(parent).map({ code.isBelow($0) }) == true else {
        throw CodebookError.wrongCode(file: file, line: line, code: text, problem: "which is not below \(parent)")
      }
    } else if code.length != 3 {
      throw CodebookError.wrongCode(file: file, line: line, code: text, problem: "which is no category")
    }
    return text
  }

  private func seventhCharacters() throws -> [TabularList.SeventhCharacter] {
    var table: [TabularList.SeventhCharacter] = []
    try reader.children(of: "sevenChrDef") { element, line in
      switch element {
      case "extension":
        guard let character = reader.attribute("char"), character.utf8.count == 1 else {
          throw reader.missing("char", in: "extension", line: line)
        }
        table.append(TabularList.SeventhCharacter(character: character, meaning: try reader.text()))
      case "note" where !table.isEmpty:
        table[table.count - 1].remark = try reader.text()
      default: return false
      }
      return true
    }
    guard !table.isEmpty else { throw reader.missing("extension", in: "sevenChrDef", line: reader.line) }
    return table
  }

  // False: `element` is no group of notes.
  private func note(_ element: String, into list: inout [TabularList.Note]) throws -> Bool {
    guard let kind = Self.noteKinds[element] else { return false }
    try notes(kind, into: &list)
    return true
  }

  private static let noteKinds: [String: InstructionalNote.Kind] = [
    "includes": .includes, "excludes1": .excludes1, "excludes2": .excludes2, "codeFirst": .codeFirst,
    "useAdditionalCode": .useAdditional, "codeAlso": .codeAlso, "notes": .note,
  ]

  private func notes(_ kind: InstructionalNote.Kind, into list: inout [TabularList.Note]) throws {
    var texts: [String] = []
    try terms(into: &texts)
    list += texts.map { TabularList.Note(kind: kind, text: $0) }
  }

  private func terms(into list: inout [String]) throws {
    try reader.children(of: reader.name) { element, _ in
      guard element == "note" else { return false }
      list.append(try reader.text())
      return true
    }
  }

  // `Intestinal infectious diseases (A00-A09)` in its two parts; `nil` without a range.
  private static func heading(_ text: String) -> (title: String, range: String)? {
    guard text.last == ")", let open = text.lastIndex(of: "(") else { return nil }
    let title = text[..<open].split(separator: " ").joined(separator: " ")
    return (title, String(text[text.index(after: open)...].dropLast()))
  }
}
