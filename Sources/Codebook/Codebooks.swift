public import Foundation
public import Messages

/// The codebooks of a folder, compiled and opened: look-up by code system and date of service.
public struct Codebooks: Sendable {
  /// All editions, sorted by system and first valid day.
  public let editions: [CodebookEdition]
  /// The compiled tables; further tables of vocabulary are read from here.
  public let file: CompiledFile
  let sorted: SortedTables
  private let diagnoses: [ICD10CM]

  /// Opens the codebooks, compiling them first when their text has changed.
  ///
  /// - Parameters:
  ///   - folder: The codebook folder; imports in its subfolder `local` are laid over it.
  ///   - cache: Where the compiled file is kept. When it cannot be written, the codebooks are compiled in memory.
  /// - Throws: ``CodebookError`` when the folder cannot be read or a table in it is wrong.
  public static func open(folder: URL, cache: URL) throws(CodebookError) -> Codebooks {
    try Codebooks(CompiledCache(folder: try CodebookFolder(folder), cache: cache).open())
  }

  /// Compiles anew whatever the cache holds, then opens: `codebook build`.
  public static func build(folder: URL, cache: URL) throws(CodebookError) -> Codebooks {
    try Codebooks(CompiledCache(folder: try CodebookFolder(folder), cache: cache).build())
  }

  init(_ file: CompiledFile) throws(CodebookError) {
    self.file = file
    sorted = SortedTables(file)
    editions = try EditionList.editions(of: file)
    diagnoses = editions.filter { $0.system == .icd10cm && $0.codes > 0 }.map { ICD10CM(file, edition: $0.edition) }
  }

  /// The ICD-10-CM edition of this first valid day.
  public func icd10cm(edition: CalendarDate) -> ICD10CM? { diagnoses.first { $0.edition == edition } }

  /// All ICD-10-CM editions, by first valid day.
  var allICD10CM: [ICD10CM] { diagnoses }

  /// The newest ICD-10-CM edition.
  public var newestICD10CM: ICD10CM? { diagnoses.last }

  /// The ICD-10-CM edition that holds on a date of service, or the nearest with a finding that says so.
  ///
  /// The newest edition that has begun by then; after its last day still that one, with finding CBK020; before the
  /// first edition the oldest, with CBK021.
  public func icd10cm(on date: CalendarDate) throws(CodebookError) -> (codes: ICD10CM, finding: Finding?) {
    guard let oldest = diagnoses.first else { throw .noEdition(system: .icd10cm) }
    let codes = diagnoses.last { $0.edition <= date } ?? oldest
    return (codes, fallback(.icd10cm, codes.edition, on: date))
  }

  /// The languages that notes can be read in: those with a folder below `language`.
  public var languages: [Language] { Language.allCases.filter { !texts(in: "language/\($0.rawValue)").isEmpty } }

  /// The compiled terms of an edition for notes in a language that has tables.
  ///
  /// - Throws: ``LanguageError`` when the section is damaged.
  public func terms(of book: ICD10CM, in language: Language = .english) throws(LanguageError) -> TermTable {
    try TermTable(file: file, section: TermTable.sectionName(book.edition, language))
  }

  /// The texts of the tables in a folder by file name: `rules`, `language/en`.
  public func texts(in folder: String) -> [String: String] {
    let prefix = WrittenTexts.sectionName(folder + "/")
    var texts: [String: String] = [:]
    for name in file.sectionNames where name.hasPrefix(prefix) {
      texts[String(name.dropFirst(prefix.count))] = String(decoding: file.section(name), as: UTF8.self)
    }
    return texts
  }

  /// The words of a list in `language/<language>/`, one a line; lines that start with `#` are comments.
  public func words(_ name: String, language: Language) -> [String] {
    let section = WrittenTexts.sectionName("language/\(language.rawValue)/\(name)")
    return WrittenTexts.lines(of: String(decoding: file.section(section), as: UTF8.self))
  }

  /// What has to be said when an edition does not hold on a date for which it was used.
  func fallback(_ system: CodeSystem, _ edition: CalendarDate, on date: CalendarDate) -> Finding? {
    let row = editions.first { $0.system == system && $0.edition == edition }
    if date < edition {
      return Finding(
        "CBK021", .warning, at: "date of service \(date)",
        "is before the oldest edition of \(system.name) at hand, \(edition), which was used",
        fix: "Import the edition that was valid then.")
    }
    if let row, date > row.validThrough {
      return Finding(
        "CBK020", .warning, at: "date of service \(date)",
        "is after the last day of the edition of \(system.name) that was used, \(edition) to \(row.validThrough): "
          + "none at hand is valid then",
        fix: "Import the edition that is valid then.")
    }
    return nil
  }
}

extension CodeSystem {
  /// The system as people write it.
  var name: String {
    switch self {
    case .icd10cm: "ICD-10-CM"
    case .icd10pcs: "ICD-10-PCS"
    case .hcpcs: "HCPCS"
    case .chargeMaster: "the charge master"
    }
  }
}

extension Codebooks {
  /// Whether a diagnosis code can be reported on a date of service, by the edition that holds then.
  ///
  /// - Returns: The verdict, and a finding when no edition at hand holds on that date.
  public func check(_ code: String, on date: CalendarDate) throws(CodebookError) -> (CodeValidity, finding: Finding?) {
    let (codes, finding) = try icd10cm(on: date)
    var check = codes.check(code)
    if !check.isValid, let other = diagnoses.last(where: { $0.check(code).isValid }), codes.find(code) == nil {
      check.status = .notInEdition
      check.replacements = []
      check.text = "\(check.code): not in edition \(codes.edition); it is in edition \(other.edition)"
    }
    return (check, finding)
  }
}
