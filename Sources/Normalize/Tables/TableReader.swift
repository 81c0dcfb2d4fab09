/// Reads the tables of one language into one vocabulary.
struct TableReader {
  private(set) var vocabulary = Vocabulary()
  private let files: [String: String]
  private var classes: [Substring: [[WordNumber]]] = [:]

  init(files: [String: String]) throws(NormalizeError) {
    self.files = files
    for row in try rows("classes.tsv").rows {
      for member in row[1].utf8.split(separator: UInt8(ascii: "|")) {
        classes[row[0], default: []].append(PhrasePattern.words(of: member, &vocabulary))
      }
    }
  }

  func rows(_ name: String) throws(NormalizeError) -> TableRows {
    guard let text = files[name] else { throw .missingTable(name: name) }
    return TableRows(text, name: name)
  }

  /// The phrases of the first column of a row.
  mutating func pattern(of row: TableRows.Row, in table: TableRows) throws(NormalizeError) -> PhrasePattern {
    guard let pattern = PhrasePattern(row[0], classes: classes, adding: &vocabulary) else {
      throw .badPhrase(table: table.name, line: row.line)
    }
    return pattern
  }

  /// The single words of a field, parted by blanks; none for an empty field or `-`.
  mutating func words(_ field: Substring) -> WordSet {
    var words: Set<WordNumber> = []
    guard field != "-" else { return WordSet(words) }
    for word in field.utf8.split(separator: UInt8(ascii: " ")) { words.insert(vocabulary.add(word)) }
    return WordSet(words)
  }

  /// The members of a class that are single words.
  func members(of name: Substring) -> WordSet {
    WordSet(Set(classes[name, default: []].compactMap { $0.count == 1 ? $0[0] : nil }))
  }
}
