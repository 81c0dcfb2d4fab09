/// Makes the list of codes out of the tabular list: a leaf is billable, with its 7th character where one is asked for.
///
/// The rules are the conventions of Guidelines I.A.4 and I.A.5; on the release of April 2026 they give exactly the
/// 74,719 codes of CMS.
struct TabularExpansion {
  /// A row of codes.tsv.
  struct Code: Equatable {
    var text: CodeText
    var title: String
    var isBillable: Bool
  }

  private let file: String
  private var codes: [Code] = []
  private var lines: [CodeText: Int] = [:]

  /// All codes of `list`, sorted.
  static func codes(of list: TabularList, file: String) throws -> [Code] {
    var expansion = TabularExpansion(file: file)
    for chapter in list.chapters {
      for section in chapter.sections {
        for category in section.categories {
          let exceptions = try SeventhCharacterException.all(in: category, file: file)
          try expansion.add(category, seventh: nil, except: exceptions)
        }
      }
    }
    return expansion.codes.sorted { $0.text < $1.text }
  }

  private init(file: String) { self.file = file }

  private mutating func add(
    _ entry: TabularList.Entry, seventh inherited: [TabularList.SeventhCharacter]?,
    except exceptions: [SeventhCharacterException]
  ) throws {
    guard let code = CodeText(entry.code) else { return }
    let seventh = entry.seventhCharacters ?? inherited
    let needsSeventh = entry.children.isEmpty && seventh != nil && code.length < 7
    try append(Code(text: code, title: entry.title, isBillable: entry.children.isEmpty && !needsSeventh), entry.line)
    for child in entry.children { try add(child, seventh: seventh, except: exceptions) }
    guard needsSeventh, let seventh else { return }
    let padded = code.padded
    for character in seventh {
      guard let byte = character.character.utf8.first, let full = padded.appending(byte),
        !exceptions.contains(where: { $0.excludes(full) })
      else { continue }
      let title = "\(entry.title), \(character.meaning)"
      try append(Code(text: full, title: title, isBillable: true), entry.line)
    }
  }

  private mutating func append(_ code: Code, _ line: Int) throws {
    if let first = lines.updateValue(line, forKey: code.text) {
      throw CodebookError.wrongCode(
        file: file, line: line, code: code.text.text, problem: "which line \(first) has already")
    }
    codes.append(code)
  }
}

/// A sentence of a category that takes 7th characters away from some of its codes.
struct SeventhCharacterException {
  /// Characters that do not apply.
  var characters: [UInt8]
  var category: CodeText
  /// The 6th characters of the codes meant.
  var sixth: [UInt8]

  func excludes(_ code: CodeText) -> Bool {
    code.isBelow(category) && sixth.contains(code[5]) && characters.contains(code[6])
  }

  static func all(in category: TabularList.Entry, file: String) throws -> [SeventhCharacterException] {
    try category.notes.filter { $0.text.contains("do not apply to codes") }.map { note in
      guard let exception = SeventhCharacterException(note.text) else {
        throw CodebookError.wrongCode(
          file: file, line: category.line, code: category.code,
          problem: "whose note on 7th characters that do not apply has an unknown form")
      }
      return exception
    }
  }

  /// Reads "7th characters D and S do not apply to codes in category S06 with 6th character 7 - death ..., or 8 - ...".
  init?(_ sentence: String) {
    let halves = sentence.split(separator: " do not apply to codes in category ", maxSplits: 1)
    guard halves.count == 2, halves[0].hasPrefix("7th characters ") else { return nil }
    characters = Self.singles(halves[0].split(separator: " "))
    let rest = halves[1].split(separator: " with 6th character ", maxSplits: 1)
    guard rest.count == 2, let category = CodeText(String(rest[0])) else { return nil }
    self.category = category
    sixth = Self.singles(rest[1].split(separator: " - ").dropLast().compactMap { $0.split(separator: " ").last })
    guard !characters.isEmpty, !sixth.isEmpty else { return nil }
  }

  private static func singles(_ words: [Substring]) -> [UInt8] {
    words.compactMap { $0.utf8.count == 1 ? $0.utf8.first : nil }
  }
}
