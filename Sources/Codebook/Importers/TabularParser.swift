internal import XMLTree

/// Reads the XML of the ICD-10-CM tabular list.
///
/// What the format does not know is refused: an element passed over could be a note that a claim depends on. Left out
/// on purpose are the introduction, the section index (sections tell the same) and the table of visual impairment.
struct TabularParser {
  static let root = "ICD10CM.tabular"

  private let file: String
  private let reader: XMLReader

  init(_ bytes: [UInt8], file: String) throws {
    self.file = file
    reader = try XMLReader(bytes, named: file)
  }

  func parse() throws -> TabularList {
    guard try reader.next() == .start, reader.name == Self.root else {
      throw CodebookError.wrongRoot(file: file, element: reader.name, expected: Self.root)
    }
    var version: String?
    var chapters: [TabularList.Chapter] = []
    try children(of: Self.root) { element, _ in
      switch element {
      case "version": version = try text()
      case "introduction": try skip()
      case "chapter": chapters.append(try chapter())
      default: return false
      }
      return true
    }
    try reader.finish()
    guard let version else { throw missing("version", in: Self.root, line: 1) }
    guard !chapters.isEmpty else { throw missing("chapter", in: Self.root, line: 1) }
    return TabularList(version: version, chapters: chapters)
  }

  private func chapter() throws -> TabularList.Chapter {
    let line = reader.line
    var number: String?
    var heading: (title: String, range: String)?
    var chapter = TabularList.Chapter(number: "", title: "", range: "", notes: [], sections: [])
    try children(of: "chapter") { element, _ in
      switch element {
      case "name": number = try text()
      case "desc": heading = Self.heading(try text())
      case "sectionIndex": try skip()
      case "section": chapter.sections.append(try section())
      default: return try note(element, into: &chapter.notes)
      }
      return true
    }
    guard let number else { throw missing("name", in: "chapter", line: line) }
    guard let heading else { throw missing("desc", in: "chapter", line: line) }
    guard !chapter.sections.isEmpty else { throw missing("section", in: "chapter", line: line) }
    (chapter.number, chapter.title, chapter.range) = (number, heading.title, heading.range)
    return chapter
  }

  private func section() throws -> TabularList.Section {
    let line = reader.line
    guard let id = reader.attribute("id") else { throw missing("id", in: "section", line: line) }
    var title: String?
    var section = TabularList.Section(
      range: id.contains("-") ? id : "\(id)-\(id)", title: "", notes: [], categories: [])
    try children(of: "section") { element, _ in
      switch element {
      case "desc": title = Self.heading(try text())?.title
      case "diag": section.categories.append(try entry(below: nil))
      case "inclusionTerm": try notes(.includes, into: &section.notes)
      default: return try note(element, into: &section.notes)
      }
      return true
    }
    guard let title else { throw missing("desc", in: "section", line: line) }
    section.title = title
    return section
  }

  private func entry(below parent: String?) throws -> TabularList.Entry {
    let line = reader.line
    var entry = TabularList.Entry(code: "", title: "", line: line)
    try children(of: "diag") { element, elementLine in
      switch element {
      case "name": entry.code = try code(try text(), below: parent, line: elementLine)
      case "desc": entry.title = try text()
      case "diag": entry.children.append(try self.entry(below: entry.code))
      case "inclusionTerm": try terms(into: &entry.inclusionTerms)
      case "sevenChrNote": try notes(.seventhCharacter, into: &entry.notes)
      case "sevenChrDef": entry.seventhCharacters = try seventhCharacters()
      case "visualImpairment": try skip()
      default: return try note(element, into: &entry.notes)
      }
      return true
    }
    guard !entry.code.isEmpty else { throw missing("name", in: "diag", line: line) }
    guard !entry.title.isEmpty else { throw missing("desc", in: "diag", line: line) }
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
    try children(of: "sevenChrDef") { element, line in
      switch element {
      case "extension":
        guard let character = reader.attribute("char"), character.utf8.count == 1 else {
          throw missing("char", in: "extension", line: line)
        }
        table.append(TabularList.SeventhCharacter(character: character, meaning: try text()))
      case "note" where !table.isEmpty:
        table[table.count - 1].remark = try text()
      default: return false
      }
      return true
    }
    guard !table.isEmpty else { throw missing("extension", in: "sevenChrDef", line: reader.line) }
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
    try children(of: reader.name) { element, _ in
      guard element == "note" else { return false }
      list.append(try text())
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

extension TabularParser {
  /// Reads on to the end of the open element; `body` takes a child that starts here, whole, or returns false.
  private func children(of parent: String, _ body: (String, Int) throws -> Bool) throws {
    while let event = try reader.next() {
      switch event {
      case .text: continue
      case .end: return
      case .start:
        let (element, line) = (reader.name, reader.line)
        guard try body(element, line) else {
          throw CodebookError.unexpectedElement(file: file, line: line, element: element, parent: parent)
        }
      }
    }
  }

  // The text of the open element, runs of blanks as one.
  private func text() throws -> String {
    let element = reader.name
    var text = ""
    while let event = try reader.next() {
      switch event {
      case .text: text += reader.text
      case .end: return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      case .start:
        throw CodebookError.unexpectedElement(
          file: file, line: reader.line, element: reader.name, parent: element)
      }
    }
    return text
  }

  private func skip() throws {
    var depth = 1
    while depth > 0, let event = try reader.next() {
      switch event {
      case .start: depth += 1
      case .end: depth -= 1
      case .text: continue
      }
    }
  }

  private func missing(_ element: String, in parent: String, line: Int) -> CodebookError {
    .missingElement(file: file, line: line, element: element, parent: parent)
  }
}
