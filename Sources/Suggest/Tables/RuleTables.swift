public import Codebook

/// The coding rules that stand in tables, read for one edition: `Codebooks/rules`.
///
/// Codes that the edition does not have are passed over, so that one set of tables serves several editions; the lint
/// of the tables reports them.
public struct RuleTables: Sendable {
  /// Conditions reported wherever they are documented as present.
  let chronic: CodeSet
  /// Codes that are never first-listed.
  let neverFirst: CodeSet
  /// Codes so general that they are reported only when nothing else is.
  let weak: CodeSet
  let integral: PairRows<Pair>
  let supersedes: PairRows<Pair>
  let precedes: PairRows<Pair>
  let combinations: PairRows<Combination>
  let history: [Mapping]
  let familyHistory: [Mapping]
  let pregnancy: [Mapping]
  /// What a condition of a newborn is reported as.
  let newborn: [Mapping]
  /// What a deficit left by a stroke is reported as.
  let strokeSequelae: [Mapping]
  /// The code of each region of the spine, for a code without one.
  let spine: [CodeID: [SpineRegion: CodeID]]
  let drugClasses: [String: DrugClass]
  /// The header of chapter 19 for a drug or a class of drugs.
  let drugEffects: [String: CodeID]
  let organisms: [String: CodeSet]
  let scores: [SuggestionMode: Score]
  /// Codes reported only beside one of the second set.
  let needs: [Pair]
  /// What only a woman or only a man can have.
  let ofWomen: CodeSet
  let ofMen: CodeSet
  /// The words for each paired part of the body.
  let pairedOrgans: [[String]]

  /// Codes of the first set bear on codes of the second.
  struct Pair: PairRow {
    let first: CodeSet
    let second: CodeSet
  }

  /// Two conditions that the classification says with one code.
  struct Combination: PairRow {
    let first: CodeSet
    let second: CodeSet
    let result: CodeID
    let keepsFirst: Bool
    let keepsSecond: Bool
  }

  /// What a condition of the set becomes.
  struct Mapping: Sendable {
    let codes: CodeSet
    let result: CodeID
    /// Whether the condition itself is reported beside it.
    let keepsSource: Bool
  }

  /// What a class of drugs on a current medication list means.
  struct DrugClass: Sendable {
    /// Long-term use, Z79.-.
    let code: CodeID?
    /// Codes of which one must be reported for ``code`` to be proposed; empty: none needed.
    let needs: CodeSet
    /// Diagnoses expected beside the drug; none of them reported: a query.
    let query: CodeSet
  }

  /// - Parameter files: text of each table by file name.
  /// - Throws: ``LanguageError/malformedTable(file:line:problem:)``
  public init(files: [String: String], book: ICD10CM) throws(LanguageError) {
    let reader = TableReader(files: files, book: book)
    chronic = try reader.union("chronic.tsv", ["codes", "why"])
    neverFirst = try reader.union("never-first.tsv", ["codes", "why"])
    weak = try reader.union("weak.tsv", ["codes", "why"])
    integral = PairRows(try reader.pairs("integral.tsv", ["condition", "symptoms"]))
    supersedes = PairRows(try reader.pairs("supersedes.tsv", ["specific", "general"]))
    precedes = PairRows(try reader.pairs("precedes.tsv", ["first", "second", "why"]))
    combinations = PairRows(try reader.combinations("combinations.tsv"))
    history = try reader.mappings("history.tsv")
    familyHistory = try reader.mappings("family-history.tsv")
    pregnancy = try reader.mappings("pregnancy.tsv")
    newborn = try reader.mappings("newborn.tsv")
    strokeSequelae = try reader.mappings("stroke-sequelae.tsv", keep: true)
    spine = try reader.spineRegions("spine-regions.tsv")
    drugClasses = try reader.drugClasses("drug-classes.tsv")
    drugEffects = try reader.codesByName("drug-effects.tsv", ["drug", "code"])
    organisms = try reader.organisms("organisms.tsv")
    var scores: [SuggestionMode: Score] = [:]
    for mode in SuggestionMode.allCases {
      let file = Score.fileName(mode)
      scores[mode] = try Score(files[file], file: file)
    }
    self.scores = scores
    needs = try reader.pairs("needs.tsv", ["codes", "needs", "why"])
    ofWomen = try reader.codes(ofSex: "F")
    ofMen = try reader.codes(ofSex: "M")
    pairedOrgans = try reader.wordLists("paired-organs.tsv")
  }

  /// What a past condition becomes, by the most exact row.
  func historyCode(of code: CodeID) -> CodeID? { Self.result(of: code, in: history) }

  /// What a relative's condition becomes, by the most exact row.
  func familyHistoryCode(of code: CodeID) -> CodeID? { Self.result(of: code, in: familyHistory) }

  /// What a condition of a pregnant patient is reported as, by the most exact row.
  func pregnancyCode(of code: CodeID) -> CodeID? { Self.result(of: code, in: pregnancy) }

  /// What a newborn's condition is reported as, by the most exact row.
  func newbornCode(of code: CodeID) -> CodeID? { Self.result(of: code, in: newborn) }

  /// What a deficit after a stroke is reported as, by the most exact row.
  func sequela(of code: CodeID) -> Mapping? { Self.mapping(of: code, in: strokeSequelae) }

  private static func result(of code: CodeID, in mappings: [Mapping]) -> CodeID? {
    mapping(of: code, in: mappings)?.result
  }

  private static func mapping(of code: CodeID, in mappings: [Mapping]) -> Mapping? {
    mappings.filter { $0.codes.contains(code) }.min { $0.codes.size < $1.codes.size }
  }
}
