/// Reads the XML of an official index or table: main terms, and terms inside them to any depth.
///
/// What the format does not know is refused, as is a level that is not the depth of its term.
struct IndexParser {
  static let root = "ICD10CM.index"

  private let file: String
  private let kind: IndexKind
  private let reader: ElementReader

  init(_ bytes: [UInt8], file: String, kind: IndexKind) throws {
    self.file = file
    self.kind = kind
    reader = try ElementReader(bytes, file: file)
  }

  /// The year that the file says it is of, and its entries in the order of print.
  func parse() throws -> (version: String, entries: [IndexEntry]) {
    try reader.open(root: Self.root)
    var version: String?
    var heading: [String] = []
    var entries: [IndexEntry] = []
    try reader.children(of: Self.root) { element, _ in
      switch element {
      case "version": version = try reader.text()
      case "title": heading.append(try reader.text())
      case "indexHeading": heading += try columns()
      case "letter":
        // Before the first of thousands of terms: another table would be reported by one of its elements.
        if entries.isEmpty { try check(heading) }
        try letter(into: &entries)
      default: return false
      }
      return true
    }
    try reader.finish()
    guard let version else { throw reader.missing("version", in: Self.root, line: 1) }
    guard !entries.isEmpty else { throw reader.missing("letter", in: Self.root, line: 1) }
    return (version, entries)
  }

  // The titles of the columns, without that of the first.
  private func columns() throws -> [String] {
    var columns: [String] = []
    try reader.children(of: "indexHeading") { element, line in
      guard element == "head" else { return false }
      guard reader.attribute("col") == String(columns.count + 1) else {
        throw reader.missing("col=\"\(columns.count + 1)\"", in: "head", line: line)
      }
      columns.append(try reader.text())
      return true
    }
    return Array(columns.dropFirst())
  }

  private func check(_ found: [String]) throws {
    let expected = kind.heading
    guard found.count == expected.count, zip(found, expected).allSatisfy({ $0.uppercased().contains($1) }) else {
      throw CodebookError.wrongTable(file: file, kind: kind.rawValue, found: found.joined(separator: ", "))
    }
  }

  private func letter(into entries: inout [IndexEntry]) throws {
    let line = reader.line
    var hasTitle = false
    try reader.children(of: "letter") { element, _ in
      switch element {
      case "title":
        _ = try reader.text()
        hasTitle = true
      case "mainTerm": try term(level: 0, into: &entries)
      default: return false
      }
      return true
    }
    guard hasTitle else { throw reader.missing("title", in: "letter", line: line) }
  }

  private func term(level: Int, into entries: inout [IndexEntry]) throws {
    let (element, line, place) = (reader.name, reader.line, entries.count)
    guard level == 0 || reader.attribute("level") == String(level) else {
      throw reader.missing("level=\"\(level)\"", in: element, line: line)
    }
    entries.append(IndexEntry(level: level, title: "", codes: kind.columns.map { _ in "" }))
    try reader.children(of: element) { child, line in
      switch child {
      case "title": entries[place].title = Self.spaced(try reader.text(with: "nemod"))
      case "see": entries[place].see = try reader.text()
      case "seeAlso": entries[place].seeAlso = try reader.text()
      case "seecat", "subcat": entries[place].see = Self.place(child, try code(line).text)
      case "term": try term(level: level + 1, into: &entries)
      default: return try codes(child, line, into: &entries[place])
      }
      return true
    }
    guard !entries[place].title.isEmpty else { throw reader.missing("title", in: element, line: line) }
  }

  // False: not an element with codes.
  private func codes(_ element: String, _ line: Int, into entry: inout IndexEntry) throws -> Bool {
    switch (element, kind) {
    case ("code", .diseases), ("code", .externalCauses): entry.codes[0] = try code(line).text
    case ("manif", .diseases): entry.codes[1] = try code(line).text
    // Printed once, beside a site: words, no code.
    case ("manif", .neoplasms): entry.title += " (\(try reader.text()))"
    case ("cell", .neoplasms), ("cell", .drugs):
      guard let column = reader.attribute("col").flatMap({ Int($0) }), entry.codes.indices.contains(column - 2) else {
        throw reader.missing("col", in: element, line: line)
      }
      let text = try reader.text()
      // No entry for this behaviour or intent.
      if text.allSatisfy({ $0 == "-" }) { break }
      entry.codes[column - 2] = try code(text, line).text
    default: return false
    }
    return true
  }

  private func code(_ line: Int) throws -> IndexCode { try code(try reader.text(), line) }

  private func code(_ text: String, _ line: Int) throws -> IndexCode {
    // Some codes are printed without the dot before their dash: `C64-`.
    guard let code = IndexCode(text) else {
      throw CodebookError.wrongCode(file: file, line: line, code: text, problem: "which is no ICD-10-CM code")
    }
    return code
  }

  private static func place(_ element: String, _ code: String) -> String {
    element == "seecat" ? "category \(code)" : "subcategory \(code)"
  }

  // The file has no blank before modifiers, but for a plural: `Abasia(-astasia)`, `Complication(s)`.
  private static func spaced(_ title: String) -> String {
    guard title.utf8.contains(UInt8(ascii: "(")) else { return title }
    var spaced = ""
    var rest = title[...]
    while let open = rest.firstIndex(of: "(") {
      spaced += rest[..<open]
      let isPlural = rest[open...].hasPrefix("(s)") || rest[open...].hasPrefix("(es)")
      if let last = spaced.last, last != " ", last != "(", last != "-", !isPlural { spaced += " " }
      spaced += "("
      rest = rest[rest.index(after: open)...]
    }
    return (spaced + rest).replacing(" ,", with: ",")
  }
}
