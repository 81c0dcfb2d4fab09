/// The words of a term table while it is built: function words first, equivalents under one number.
struct Vocabulary {
  /// Every spelling with its number, in order of first use.
  private(set) var keys: [(key: String, word: UInt32)] = []
  private(set) var count = 0
  let functionWordCount: UInt32
  private var numbers: [String: UInt32] = [:]
  private let language: Language
  private let equivalents: [String: String]

  init(language: Language = .english, functionWords: [String] = [], equivalents: [String: String] = [:]) {
    self.language = language
    self.equivalents = equivalents
    let folded = functionWords.map { language.fold($0) }
    functionWordCount = UInt32(Set(folded).count)
    for word in folded where numbers[word] == nil { _ = enter(word) }
  }

  func isFunctionWord(_ number: UInt32) -> Bool { number < functionWordCount }

  /// The number of a word as typed; a new word gets the next one.
  mutating func number(of typed: some StringProtocol) -> UInt32 { number(ofFolded: language.fold(typed)) }

  private mutating func number(ofFolded word: String) -> UInt32 {
    if let known = numbers[word] { return known }
    guard let canonical = equivalents[word], canonical != word else { return enter(word) }
    let number = numbers[canonical] ?? enter(canonical)
    numbers[word] = number
    keys.append((word, number))
    return number
  }

  private mutating func enter(_ word: String) -> UInt32 {
    let number = UInt32(count)
    count += 1
    numbers[word] = number
    keys.append((word, number))
    return number
  }
}
