public import Messages

/// One edition of ICD-10-CM: codes, titles, notes and 7th characters, read where they lie in the compiled file.
///
/// Opening parses nothing. A ``CodeID`` is the place of a code in the table of this edition, sorted by code; all that
/// is below a code follows it at once.
public final class ICD10CM: Sendable {
  /// First day that the edition is valid.
  public let edition: CalendarDate

  let file: CompiledFile
  let keys: MappedArray<UInt64>
  let ends: MappedArray<CodeID>
  let parents: MappedArray<CodeID>
  let flags: MappedArray<UInt8>
  let titles: MappedStrings
  let terms: MappedStrings
  let firstTerm: MappedArray<UInt32>
  let categories: MappedArray<CodeID>
  let chains: MappedLists<Int32>
  let groupNames: MappedStrings
  let groupTitles: MappedStrings
  let groupSpans: MappedLists<CodeID>
  let groupIsChapter: MappedArray<UInt8>
  let noteTexts: MappedStrings
  let noteKinds: MappedArray<UInt8>
  let firstNote: MappedArray<UInt32>
  let noteCodes: MappedLists<CodeID>
  let seventhCodes: MappedArray<CodeID>
  let seventhCharacters: MappedLists<UInt8>
  let seventhMeanings: MappedStrings
  let searchIndex: SearchIndex

  enum Flag {
    static let billable: UInt8 = 1
    static let manifestation: UInt8 = 2
  }

  init(_ file: CompiledFile, edition: CalendarDate) {
    self.edition = edition
    self.file = file
    func name(_ part: String) -> String { Self.sectionName(edition, part) }
    keys = MappedArray(file, name("keys"))
    ends = MappedArray(file, name("ends"))
    parents = MappedArray(file, name("parents"))
    flags = MappedArray(file, name("flags"))
    titles = MappedStrings(file, name("titles"))
    terms = MappedStrings(file, name("terms"))
    firstTerm = MappedArray(file, name("terms.first"))
    categories = MappedArray(file, name("categories"))
    chains = MappedLists(file, name("chains"))
    groupNames = MappedStrings(file, name("groups.names"))
    groupTitles = MappedStrings(file, name("groups.titles"))
    groupSpans = MappedLists(file, name("groups.spans"))
    groupIsChapter = MappedArray(file, name("groups.isChapter"))
    noteTexts = MappedStrings(file, name("notes"))
    noteKinds = MappedArray(file, name("notes.kinds"))
    firstNote = MappedArray(file, name("notes.first"))
    noteCodes = MappedLists(file, name("notes.codes"))
    seventhCodes = MappedArray(file, name("seventh.codes"))
    seventhCharacters = MappedLists(file, name("seventh"))
    seventhMeanings = MappedStrings(file, name("seventh.meanings"))
    searchIndex = SearchIndex(file, name(""))
  }

  static func sectionName(_ edition: CalendarDate, _ part: String) -> String {
    "\(CodeSystem.icd10cm.rawValue)/\(edition)/\(part)"
  }
}

extension ICD10CM {
  /// All codes, headers included.
  public var codes: CodeRange { 0..<CodeID(keys.count) }

  /// The code of this text, with or without its dot, in either case; `nil` when the edition does not have it.
  public func find(_ text: String) -> CodeID? { CodeText(text).flatMap(find) }

  func find(_ code: CodeText) -> CodeID? {
    let id = lowerBound(code.key)
    return Int(id) < keys.count && keys[Int(id)] == code.key ? id : nil
  }

  /// All codes that start with `code`; empty when there are none.
  func range(startingWith code: CodeText) -> CodeRange {
    lowerBound(code.key)..<lowerBound(code.key &+ UInt64(1) << UInt64(64 - 8 * code.length))
  }

  /// All codes that begin with `text`, with or without its dot; `nil` when it is no start of a code.
  func range(startingWithText text: String) -> CodeRange? {
    let characters = Array(text.uppercased().utf8.filter { $0 > 0x20 && $0 != UInt8(ascii: ".") })
    guard (1...7).contains(characters.count), characters.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else {
      return nil
    }
    let key = characters.enumerated().reduce(UInt64(0)) { $0 | UInt64($1.element) << UInt64(56 - 8 * $1.offset) }
    let range = range(startingWith: CodeText(key: key))
    return range.isEmpty ? nil : range
  }

  private func lowerBound(_ key: UInt64) -> CodeID {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return CodeID(low)
  }

  func text(_ id: CodeID) -> CodeText { CodeText(key: keys[Int(id)]) }

  /// The code as printed, dot included: `E11.65`.
  public func code(_ id: CodeID) -> String { text(id).text }

  /// The character at `place`, from 0, the dot not counted; 0 past the end.
  public func character(_ place: Int, of id: CodeID) -> UInt8 { text(id)[place] }

  /// How many characters the code has, the dot not counted.
  public func length(_ id: CodeID) -> Int { text(id).length }

  /// The full title, that of a 7th character included.
  public func title(_ id: CodeID) -> String { titles[Int(id)] }

  /// The UTF-8 bytes of the title, without a copy; valid while `self` lives.
  public func titleBytes(_ id: CodeID) -> UnsafeRawBufferPointer { titles.raw(Int(id)) }

  /// Whether the code can be reported; headers cannot.
  public func isBillable(_ id: CodeID) -> Bool { flags[Int(id)] & Flag.billable != 0 }

  /// Whether the code is a manifestation of another disease and so never first (Guidelines I.A.13).
  ///
  /// Told from "in diseases classified elsewhere" in its title, or one above it, with a code-first note.
  public func isManifestation(_ id: CodeID) -> Bool { flags[Int(id)] & Flag.manifestation != 0 }

  /// Other names of the condition, as printed below the code.
  public func inclusionTerms(_ id: CodeID) -> [String] { firstTerm.range(Int(id)).map { terms[$0] } }
}
