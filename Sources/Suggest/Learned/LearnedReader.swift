internal import Codebook
internal import Messages

extension LearnedCodes {
  /// Reads a learned file.
  ///
  /// - Throws: ``SuggestError/wrongLearnedRow(line:problem:)`` for a row that does not have its form.
  public init(_ text: String) throws(SuggestError) {
    var reader = LearnedReader()
    var line = 0
    for row in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      let row = Substring(row.last == UInt8(ascii: "\r") ? row.dropLast() : row)
      if row.isEmpty || row.utf8.first == UInt8(ascii: "#") { continue }
      guard reader.take(row) else {
        throw .wrongLearnedRow(line: line, problem: "does not have the form of its section")
      }
    }
    guard let learned = reader.learned() else {
      throw .wrongLearnedRow(
        line: line, problem: "ends with a tree cut short, or without form, language and number of notes at its head")
    }
    self = learned
  }
}

/// A learned file while it is read, row by row.
private struct LearnedReader {
  private var section = ""
  private var head: [Substring: Substring] = [:]
  private var rows = LearnedCodes(language: .english, noteCount: 0)
  private var places: [Substring: Int] = [:]
  private var weights: [LearnedCodes.Weights] = []

  mutating func take(_ row: Substring) -> Bool {
    if row.utf8.first == UInt8(ascii: "["), row.utf8.last == UInt8(ascii: "]") {
      return begin(String(row.dropFirst().dropLast()))
    }
    let fields = row.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map(Substring.init)
    switch section {
    case "":
      guard fields.count == 2 else { return false }
      head[fields[0]] = fields[1]
      return true
    case LearnedText.codes: return takeCode(fields)
    case LearnedText.words: return takeWord(fields)
    case LearnedText.terms: return takeTerm(fields)
    case LearnedText.bookTerms: return takeBookTerm(fields)
    default: return takeWeight(fields)
    }
  }

  /// What was read; `nil` when the head is not of this form.
  func learned() -> LearnedCodes? {
    guard head[Substring(LearnedText.form)] == Substring(LearnedText.version),
      let language = head["language"].flatMap({ Language(rawValue: String($0)) }),
      let notes = head["notes"].flatMap({ Int($0) }), weights.allSatisfy({ $0.trees.isWhole })
    else { return nil }
    var learned = rows
    learned.language = language
    learned.noteCount = notes
    learned.weights = weights
    return learned
  }

  private mutating func begin(_ name: String) -> Bool {
    section = name
    guard name.hasPrefix(LearnedText.weights + " ") else {
      return [LearnedText.codes, LearnedText.words, LearnedText.terms, LearnedText.bookTerms].contains(name)
    }
    let words = name.split(separator: " ").map(String.init)
    guard words.count == 3, let system = CodeSystem(rawValue: words[1]), let mode = SuggestionMode(rawValue: words[2])
    else { return false }
    weights.append(.init(system: system, mode: mode, threshold: 0.5, keep: 0.5, f1: 0, trees: TreeSum()))
    return true
  }

  private mutating func takeCode(_ fields: [Substring]) -> Bool {
    guard fields.count == 5, let system = CodeSystem(rawValue: String(fields[1])), let notes = Int(fields[2]),
      let offered = Int(fields[3]), let right = Int(fields[4])
    else { return false }
    places[fields[0]] = rows.codes.count
    rows.codes.append(
      .init(system: system, code: String(fields[0]), notes: notes, offered: offered, right: right))
    return true
  }

  private mutating func takeWord(_ fields: [Substring]) -> Bool {
    guard fields.count == 2, let notes = Int(fields[1]) else { return false }
    rows.words.append(.init(word: String(fields[0]), notes: notes))
    return true
  }

  private mutating func takeTerm(_ fields: [Substring]) -> Bool {
    guard fields.count == 5, !fields[0].isEmpty, let cases = Gaps(fields[2]), let notes = Gaps(fields[3]) else {
      return false
    }
    let marked = LearnedCodes.Marked(fields[4])
    guard marked != nil || fields[4] == "-" else { return false }
    rows.terms.append(
      .init(text: String(fields[0]), code: place(of: fields[1]), cases: cases, notes: notes, marked: marked))
    return true
  }

  private mutating func takeBookTerm(_ fields: [Substring]) -> Bool {
    guard fields.count == 4, let cases = Int(fields[2]), let notes = Int(fields[3]) else { return false }
    rows.bookTerms.append(.init(text: String(fields[0]), code: place(of: fields[1]), notes: notes, cases: cases))
    return true
  }

  // A code that a person added to a row without a row of its own is a diagnosis when it is written like one.
  private mutating func place(of code: Substring) -> Int {
    if let known = places[code] { return known }
    places[code] = rows.codes.count
    let bytes = Array(code.utf8)
    let isDiagnosis =
      bytes.count >= 3 && bytes[0] >= UInt8(ascii: "A") && (bytes.count == 3 || bytes[3] == UInt8(ascii: "."))
    rows.codes.append(.init(system: isDiagnosis ? .icd10cm : .icd10pcs, code: String(code), notes: 1))
    return rows.codes.count - 1
  }

  private mutating func takeWeight(_ fields: [Substring]) -> Bool {
    guard fields.count > 1, let last = weights.indices.last else { return false }
    switch fields[0] {
    case "threshold": return set(&weights[last].threshold, fields[1])
    case "keep": return set(&weights[last].keep, fields[1])
    case "f1": return set(&weights[last].f1, fields[1])
    case "base": return set(&weights[last].trees.base, fields[1])
    case "tree":
      weights[last].trees.trees.append(TreeSum.Tree(nodes: []))
      return true
    default:
      guard let tree = weights[last].trees.trees.indices.last, let number = Int(fields[0]),
        number == weights[last].trees.trees[tree].nodes.count, let node = TreeSum.Node(fields.dropFirst()),
        // Only down the tree: a circle would never end.
        node.feature < 0 || (Int(node.low) > number && Int(node.high) > number)
      else { return false }
      weights[last].trees.trees[tree].nodes.append(node)
      return true
    }
  }

  private func set(_ value: inout Double, _ field: Substring) -> Bool {
    guard let number = Double(field), number.isFinite else { return false }
    value = number
    return true
  }
}
