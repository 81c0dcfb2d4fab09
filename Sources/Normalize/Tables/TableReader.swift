/// Reads the tables of one language into one vocabulary.
struct TableReader {
  private(set) var vocabulary = Vocabulary()
  private let files: [String: String]
  private var pattern = PhrasePattern(classes: [:])

  init(files: [String: String]) throws(NormalizeError) {
    self.files = files
    var classes: [Substring: [Substring]] = [:]
    for row in try rows("classes.tsv").rows {
      classes[row[0], default: []] += row[1].utf8.split(separator: UInt8(ascii: "|")).map { Substring($0) }
    }
    pattern = PhrasePattern(classes: classes)
  }

  func rows(_ name: String) throws(NormalizeError) -> TableRows {
    guard let text = files[name] else { throw .missingTable(name: name) }
    return TableRows(text, name: name)
  }

  /// The phrases of a field as numbers of words.
  mutating func phrases(
    _ field: Substring, of row: TableRows.Row, in table: TableRows
  ) throws(NormalizeError) -> [[WordNumber]] {
    guard let phrases = pattern.phrases(field, adding: &vocabulary), !phrases.isEmpty else {
      throw .badPhrase(table: table.name, line: row.line)
    }
    return phrases
  }

  /// The single words of a field, parted by blanks; none for an empty field or `-`.
  mutating func words(_ field: Substring) -> Set<WordNumber> {
    guard field != "-" else { return [] }
    var words: Set<WordNumber> = []
    for word in field.utf8.split(separator: UInt8(ascii: " ")) { words.insert(vocabulary.add(Substring(word).utf8)) }
    return words
  }

  /// The members of a class that are single words.
  mutating func members(of name: Substring) -> Set<WordNumber> {
    var words: Set<WordNumber> = []
    for member in pattern.classes[name, default: []] { words.insert(vocabulary.add(member.utf8)) }
    return words
  }
}
