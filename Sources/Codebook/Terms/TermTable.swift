internal import Messages

/// The compiled terms of one edition: every word and every term that is looked up in notes, in memory-mapped form.
///
/// A term is filed under its rarest word, so that a note probes only the terms whose rarest word it holds.
public struct TermTable {
  /// Marks a word that no term has.
  public static let unknownWord = UInt32.max

  /// Folded words by hash, in open addressing; see ``word(_:)``.
  private let slots: UnsafeBufferPointer<WordSlot>
  /// Words that carry no meaning of their own ("of", "the") come first: ids below this are skipped in matching.
  public let functionWordCount: UInt32
  /// Number of different words.
  public let wordCount: Int
  /// For each word the first index into ``filed``; one more at the end.
  public let filedStart: UnsafeBufferPointer<UInt32>
  /// Terms by rarest word.
  public let filed: UnsafeBufferPointer<FiledTerm>
  public let terms: UnsafeBufferPointer<TermRecord>
  /// Numbers that records point into: words of terms, codes, words that must be near.
  public let numbers: UnsafeBufferPointer<UInt32>
  /// Start of each code's title words in ``numbers``; one more at the end.
  public let titleStart: UnsafeBufferPointer<UInt32>
  /// The words of "secondary to" and "due to", which matching has to tell apart.
  public let secondary: UInt32
  public let due: UInt32
  public let to: UInt32
  /// Words after which a lone "I" is the number one: "type", "stage" ...
  private let numbered: Set<UInt32>
  /// Words after which a lone capital "A" is a letter, no article: "hepatitis", "influenza" ...
  private let lettered: Set<UInt32>
  /// Stands for that letter.
  public let letterA: UInt32
  private let strings: UnsafeRawBufferPointer
  /// The language whose folding the words have.
  public let language: Language
  private let owner: CompiledFile

  /// A word of the vocabulary: the hash of its letters and the number that stands for it.
  struct WordSlot: BitwiseCopyable {
    /// 0 in a free slot. With 64 bits, no two words share one by accident: the letters need not be compared.
    var hash: UInt64 = 0
    var word: UInt64 = 0
  }

  /// A term under its rarest word.
  public struct FiledTerm: BitwiseCopyable, Sendable {
    /// Index into ``TermTable/terms``.
    public var term: UInt32
    /// Its second rarest word, the first to be looked for; of a single word that word itself.
    public var second: UInt32
  }

  /// One compiled term.
  public struct TermRecord: Sendable, BitwiseCopyable {
    /// First word in ``TermTable/numbers``, in the order of the source.
    public var words: UInt32
    public var wordCount: UInt16
    /// Place of the rarest word among the words.
    public var rarest: UInt16
    /// Bit n is set when word n must be typed in capitals.
    public var capitals: UInt32
    /// First code in ``TermTable/numbers``.
    public var codes: UInt32
    public var codeCount: UInt16
    /// ``TermSource``.
    public var source: UInt8
    /// 1: counts only in a list of diagnoses.
    public var listedOnly: UInt8
    /// First word in ``TermTable/numbers`` of those of which one must stand in the note.
    public var near: UInt32
    public var nearCount: UInt32
    var text: UInt32
    var textLength: UInt16
    var labelLength: UInt16
  }

  /// A view over the section `terms/<edition>` of a compiled file.
  ///
  /// - Throws: ``LanguageError`` when the section is missing or too short for what its header says.
  public init(file: CompiledFile, section name: String) throws(LanguageError) {
    var reader = try SectionReader(file: file, section: name)
    functionWordCount = try reader.number()
    slots = try reader.array(of: WordSlot.self)
    filedStart = try reader.array(of: UInt32.self)
    filed = try reader.array(of: FiledTerm.self)
    terms = try reader.array(of: TermRecord.self)
    numbers = try reader.array(of: UInt32.self)
    titleStart = try reader.array(of: UInt32.self)
    strings = try reader.bytes()
    let named = try reader.array(of: UInt32.self)
    let code = String(decoding: try reader.bytes(), as: UTF8.self)
    let lettered = Self.letteredWords.count
    guard named.count > 4 + lettered, let language = Language(rawValue: code) else { throw .damagedSection(name: name) }
    self.language = language
    self.lettered = Set(named[4..<4 + lettered])
    numbered = Set(named[(4 + lettered)...])
    (secondary, due, to, letterA) = (named[0], named[1], named[2], named[3])
    wordCount = max(0, filedStart.count - 1)
    owner = file
  }

  static func sectionName(_ edition: CalendarDate, _ language: Language) -> String {
    "terms/\(edition)/\(language.rawValue)"
  }

  /// The number of a folded word, or ``unknownWord``.
  public func word(_ folded: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let mask = slots.count - 1
    let hash = Self.hash(folded)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = slots[slot]
      if entry.hash == hash { return UInt32(entry.word) }
      if entry.hash == 0 { return Self.unknownWord }
      slot = (slot + 1) & mask
    }
  }

  /// The number of a word as typed, or ``unknownWord``.
  public func word(typed text: some StringProtocol) -> UInt32 {
    let folded = Array(language.fold(text).utf8)
    return folded.withUnsafeBufferPointer { word($0) }
  }

  static let letteredWords = [
    "hepatitis", "hep", "influenza", "flu", "vitamin", "group", "hemophilia", "immunoglobulin",
  ]

  /// Whether a lone capital "A" after this word is a letter.
  public func takesLetter(_ word: UInt32) -> Bool { lettered.contains(word) }

  /// Whether a lone "I" after this word is the number one.
  public func takesNumber(_ word: UInt32) -> Bool { numbered.contains(word) }

  /// The term as its source has it.
  public func text(of term: Int) -> String {
    let record = terms[term]
    return string(at: Int(record.text), length: Int(record.textLength))
  }

  /// Whether the source has the term in exactly these words.
  public func isText(_ text: String, of term: Int) -> Bool {
    let record = terms[term]
    return Int(record.textLength) == text.utf8.count
      && strings[Int(record.text)..<Int(record.text) + Int(record.textLength)].elementsEqual(text.utf8)
  }

  /// What the source says beside the code.
  public func label(of term: Int) -> String {
    let record = terms[term]
    return string(at: Int(record.text) + Int(record.textLength), length: Int(record.labelLength))
  }

  public func source(of term: Int) -> TermSource { TermSource(rawValue: terms[term].source) ?? .title }

  public func codes(of term: Int) -> [CodeID] {
    let record = terms[term]
    return (0..<Int(record.codeCount)).map { CodeID(bitPattern: numbers[Int(record.codes) + $0]) }
  }

  /// The content words of a code's title, sorted, without repeats.
  public func titleWords(of code: CodeID) -> Slice<UnsafeBufferPointer<UInt32>> {
    numbers[Int(titleStart[Int(code)])..<Int(titleStart[Int(code) + 1])]
  }

  private func string(at offset: Int, length: Int) -> String {
    String(decoding: strings[offset..<offset + length], as: UTF8.self)
  }

  /// A hash of 64 bits, never 0, that takes eight bytes at a time.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var value = UInt64(raw.count)
    var place = 0
    while place + 8 <= raw.count {
      value = mix(value ^ UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
      place += 8
    }
    var rest: UInt64 = 0
    while place < raw.count {
      rest = rest << 8 | UInt64(raw[place])
      place += 1
    }
    return mix(value ^ rest) | 1 << 63
  }

  // The finalizer of MurmurHash3: every bit of the input moves every bit of the output.
  private static func mix(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    value = (value ^ (value >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return value ^ (value >> 33)
  }
}

// The pointers lead into a read-only map that `owner` keeps alive.
extension TermTable: @unchecked Sendable {}
