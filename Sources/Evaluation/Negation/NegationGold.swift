public import Messages

/// A concept in a sentence, and whether people read it as negated.
public struct NegationGold: Hashable, Sendable {
  /// The sentence, its concept in the case of the words around it.
  public var sentence: String
  /// Where the concept stands; `nil` when its words are not in the sentence.
  public var concept: TextRange?
  public var isNegated: Bool

  /// Reads an annotation table: a header, then report, concept, sentence (the concept in capitals), `Negated` or
  /// `Affirmed`; tab-separated, values possibly in quotation marks.
  ///
  /// - Parameter file: Its name, for messages.
  public static func rows(of text: String, file: String) throws(EvaluationError) -> [NegationGold] {
    var rows: [NegationGold] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { unquoted(Array($0.utf8)) }
      guard fields.count >= 4 else { throw .malformedTable(file: file, line: index + 1) }
      rows.append(NegationGold(sentence: fields[2], concept: fields[1], isNegated: fields[3] == Array("Negated".utf8)))
    }
    return rows
  }

  // The capitals only mark the concept; with them every concept would look like a heading.
  private init(sentence: [UInt8], concept: [UInt8], isNegated: Bool) {
    var sentence = sentence
    let lower = concept.map(lowerCase)
    let upper = concept.map(upperCase)
    if let start = place(of: upper, in: sentence) ?? place(of: lower, in: sentence.map(lowerCase)) {
      sentence.replaceSubrange(start..<start + lower.count, with: lower)
      self.concept = TextRange(start, start + lower.count)
    }
    self.sentence = String(decoding: sentence, as: UTF8.self)
    self.isNegated = isNegated
  }
}

private func unquoted(_ field: [UInt8]) -> [UInt8] {
  var field = field[...]
  while let last = field.last, last <= 0x20 { field.removeLast() }
  guard field.count >= 2, field.first == UInt8(ascii: "\""), field.last == UInt8(ascii: "\"") else {
    return Array(field)
  }
  return Array(field.dropFirst().dropLast())
}

private func place(of part: [UInt8], in whole: [UInt8]) -> Int? {
  guard !part.isEmpty, part.count <= whole.count else { return nil }
  return (0...whole.count - part.count).first { whole[$0..<$0 + part.count].elementsEqual(part) }
}

private func lowerCase(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
private func upperCase(_ byte: UInt8) -> UInt8 { (0x61...0x7A).contains(byte) ? byte & 0xDF : byte }
