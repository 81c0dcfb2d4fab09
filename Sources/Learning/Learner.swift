public import Codebook
internal import Messages
public import Suggest

/// Learns from coded encounters: terms with cases, how the codebook's terms fare, and weights for both.
public struct Learner: Sendable {
  /// Fewer cases teach nothing.
  public static let fewestCases = 5

  private let book: ICD10CM
  private let terms: TermTable
  private let functionWords: [String]
  private let minimumNotes: Int

  /// - Parameters:
  ///   - book: the edition that the codes are looked up in.
  ///   - terms: its terms, in the language of the notes.
  ///   - functionWords: words passed over in terms.
  ///   - minimumNotes: notes that must stand behind a term, so that no word of a single patient is kept; at least 1.
  public init(book: ICD10CM, terms: TermTable, functionWords: [String], minimumNotes: Int = 1) {
    self.book = book
    self.terms = terms
    self.functionWords = functionWords
    self.minimumNotes = max(1, minimumNotes)
  }

  /// - Throws: ``LearningError`` when there are too few cases.
  public func learn(_ cases: [CodedCase]) async throws(LearningError) -> LearnedCodes {
    let cases = cases.filter { !$0.codes.isEmpty && !$0.notes.isEmpty }.sorted { $0.id < $1.id }
    guard cases.count >= Self.fewestCases else {
      throw .tooFewCases(found: cases.count, needed: Self.fewestCases)
    }
    var history = History(cases, book: book, terms: terms, functionWords: functionWords, minimumNotes: minimumNotes)
    history.count()
    return history.learned(weights: await WeightLearner(history: history, book: book).weights())
  }
}
