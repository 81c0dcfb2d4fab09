internal import Codebook
internal import Messages

/// What a codebook edition says about a diagnosis code on a claim.
enum DiagnosisCodeCheck: Equatable {
  case billable(CodeID)
  /// The edition has no such code.
  case unknown
  /// A category or subcategory: codes below it say more.
  case header
  /// The code takes a 7th character and has none; these are possible.
  case seventhCharacterMissing([String])
  /// The 7th character stands too far left: `filled` is the code with placeholders X before it.
  case placeholderMissing(filled: String)

  init(_ code: String, in codes: ICD10CM) {
    if let id = codes.find(code) {
      if codes.isBillable(id) {
        self = .billable(id)
      } else {
        let possible = codes.seventhCharacters(id).map(\.character)
        self = possible.isEmpty ? .header : .seventhCharacterMissing(possible)
      }
    } else if let filled = Self.filled(code), let id = codes.find(filled), codes.isBillable(id) {
      self = .placeholderMissing(filled: codes.code(id))
    } else {
      self = .unknown
    }
  }

  // W01.0A becomes W010XXA: the last character moves to the seventh place.
  private static func filled(_ code: String) -> String? {
    let plain = code.filter { $0 != "." }
    guard (4...6).contains(plain.utf8.count), let last = plain.last else { return nil }
    let stem = plain.dropLast()
    return stem + String(repeating: "X", count: 6 - stem.count) + String(last)
  }
}
