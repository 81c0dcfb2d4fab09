internal import Codebook
public import Messages

/// What the codebook prints about a code: the JSON of `codebook show`.
public struct CodePage: Hashable, Sendable, Codable {
  public var system: CodeSystem
  public var code: String
  public var title: String
  public var billable: Bool
  public var edition: CalendarDate
  /// Chapter and sections, outermost first.
  public var groups: [Line]
  /// The codes above, from the category down.
  public var above: [Line]
  /// The codes directly below.
  public var below: [Line]
  public var inclusionTerms: [String]
  /// Notes that hold for the code, its own and those of the places above it.
  public var notes: [Note]
  public var seventhCharacters: [SeventhCharacter]
  /// Whether it is a manifestation: the underlying disease goes first.
  public var manifestation: Bool
  /// The same condition of the other sides.
  public var sides: [Line]
  /// What leaves less open, where the code is an unspecified one.
  public var moreSpecific: [Line]
  /// The ways through the indexes and tables of that date that lead to the code, or to one above it.
  public var index: [IndexPath]
  /// What was assumed about the date.
  public var findings: [Finding]

  /// A code, chapter or section with its title.
  public struct Line: Hashable, Sendable, Codable {
    public var code: String
    public var title: String
  }

  public struct Note: Hashable, Sendable, Codable {
    /// `excludes1`, `code-first` ...
    public var kind: String
    /// The code, section or chapter that it stands at.
    public var place: String
    public var text: String
  }

  /// A way from a main term to a code.
  public struct IndexPath: Hashable, Sendable, Codable {
    /// `diseases`, `external-causes`, `neoplasms` or `drugs`.
    public var table: String
    /// Titles from the main term down.
    public var path: [String]
    /// The code as printed there; a dash after it: characters are missing.
    public var code: String
  }

  public struct SeventhCharacter: Hashable, Sendable, Codable {
    public var character: String
    public var meaning: String
  }
}

extension Books {
  /// The page of an ICD-10-CM code on `date`, `nil` for the newest edition's last day.
  ///
  /// - Throws: ``PipelineError/noSuchCode(code:system:)`` for a code that the edition does not have.
  public func page(of code: String, on date: CalendarDate?) throws -> CodePage {
    let date = try date ?? lastValidDay
    let (book, finding) = try codebooks.icd10cm(on: date)
    guard let id = book.find(code) else { throw PipelineError.noSuchCode(code: code, system: .icd10cm) }
    let line = { (id: CodeID) in CodePage.Line(code: book.code(id), title: book.title(id)) }
    let notes = InstructionalNote.Kind.allCases.flatMap { kind in
      book.notesInForce(id, kind).map { CodePage.Note(kind: kind.rawValue, place: $0.place, text: $0.text) }
    }
    return CodePage(
      system: .icd10cm, code: book.code(id), title: book.title(id), billable: book.isBillable(id),
      edition: book.edition, groups: book.groups(id).map { CodePage.Line(code: $0.name, title: $0.title) },
      above: book.lineage(id).dropFirst().reversed().map(line), below: book.children(id).map(line),
      inclusionTerms: book.inclusionTerms(id), notes: notes,
      seventhCharacters: book.seventhCharacters(id).map {
        CodePage.SeventhCharacter(character: $0.character, meaning: $0.meaning)
      }, manifestation: book.isManifestation(id), sides: book.sides(of: id).filter { $0 != id }.map(line),
      moreSpecific: book.moreSpecific(than: id).map(line), index: indexPaths(to: id, of: book, on: date),
      findings: finding.map { [$0] } ?? [])
  }

  private func indexPaths(to id: CodeID, of book: ICD10CM, on date: CalendarDate) -> [CodePage.IndexPath] {
    IndexKind.allCases.compactMap { codebooks.index($0, on: date) }.flatMap { index in
      index.entries(leadingTo: id, of: book).map { entry in
        CodePage.IndexPath(
          table: index.kind.rawValue, path: index.path(entry.id), code: entry.code)
      }
    }
  }
}
