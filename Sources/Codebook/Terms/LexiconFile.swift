import Messages

/// One file of the lexicon: terms with the codes that they stand for and the conditions under which they count.
///
/// Columns: `term`, `code` (one or several, blank between, in reporting order; `-`: words that look like a condition and
/// are none), `when` (`listed`, `near:word,word`).
public struct LexiconFile: Sendable {
  public let entries: [Entry]

  public struct Entry: Hashable, Sendable {
    public var term: String
    public var codes: [String]
    public var listedOnly: Bool
    public var near: [String]
    /// Line in the file, from 1.
    public var line: Int
  }

  /// - Throws: ``LanguageError/malformedTable(file:line:problem:)``
  public init(_ text: String, file: String) throws(LanguageError) {
    let table = try WrittenTable(text, file: file, columns: ["term", "code", "when"])
    var entries: [Entry] = []
    for row in table.rows {
      guard !row[0].isEmpty, !row[1].isEmpty else { throw table.problem(row, "needs a term and a code") }
      let codes = row[1] == "-" ? [] : row[1].split(separator: " ").map(String.init)
      var entry = Entry(term: String(row[0]), codes: codes, listedOnly: false, near: [], line: row.line)
      for condition in row[2].split(separator: " ") {
        if condition == "listed" {
          entry.listedOnly = true
        } else if condition.hasPrefix("near:") {
          entry.near = condition.dropFirst(5).split(separator: ",").map(String.init)
        } else {
          throw table.problem(row, "has an unknown condition; known are listed and near:word,word")
        }
      }
      entries.append(entry)
    }
    self.entries = entries
  }
}
