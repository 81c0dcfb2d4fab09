public import Codebook
public import Messages

/// What a coded history taught: terms with the cases behind them, how the codebook's terms fared, and weights.
///
/// Its form is text that a person can read and edit; docs/learning.md tells the rows.
public struct LearnedCodes: Hashable, Sendable {
  public var language: Language
  /// Notes that it was learned from.
  public var noteCount: Int
  package var codes: [Code] = []
  package var words: [Word] = []
  package var terms: [Term] = []
  package var bookTerms: [BookTerm] = []
  package var weights: [Weights] = []

  /// How many codes notes have.
  public var codeCount: Int { codes.count { $0.notes > 0 } }
  /// How many terms were learned.
  public var termCount: Int { Set(terms.map(\.text)).count }
  /// How each code system is weighed in each mode, with the F1 on notes kept aside.
  public var measures: [(system: CodeSystem, mode: SuggestionMode, threshold: Double, f1: Double)] {
    weights.map { ($0.system, $0.mode, $0.threshold, $0.f1) }
  }

  package init(language: Language, noteCount: Int) {
    self.language = language
    self.noteCount = noteCount
  }

  /// A code with the notes that have it, those in which a term of the codebook offered it, and those where that was right.
  package struct Code: Hashable, Sendable {
    package var system: CodeSystem
    package var code: String
    package var notes: Int
    package var offered: Int
    package var right: Int

    package init(system: CodeSystem, code: String, notes: Int = 0, offered: Int = 0, right: Int = 0) {
      self.system = system
      self.code = code
      self.notes = notes
      self.offered = offered
      self.right = right
    }
  }

  /// A word of the terms with the notes that hold it.
  package struct Word: Hashable, Sendable {
    package var word: String
    package var notes: Int

    package init(word: String, notes: Int) {
      self.word = word
      self.notes = notes
    }
  }

  /// A term with a code: the notes that hold the term and those of them that have the code, by the gap between its words.
  package struct Term: Hashable, Sendable {
    /// As it is typed most often, without function words.
    package var text: String
    /// Index into ``LearnedCodes/codes``.
    package var code: Int
    package var cases: Gaps
    package var notes: Gaps
    /// How often people marked the words for a code; `nil`: known from whole notes.
    package var marked: Marked?

    package init(text: String, code: Int, cases: Gaps = Gaps(), notes: Gaps = Gaps(), marked: Marked? = nil) {
      self.text = text
      self.code = code
      self.cases = cases
      self.notes = notes
      self.marked = marked
    }
  }

  /// Occurrences of a term and how many of them people marked, and the notes with one that they marked.
  package struct Marked: Hashable, Sendable {
    package var notes: Int
    package var marked: Int
    package var occurrences: Int

    package init(notes: Int, marked: Int, occurrences: Int) {
      self.notes = notes
      self.marked = marked
      self.occurrences = occurrences
    }
  }

  /// A term of the codebook with a code: the notes in which it offered the code, and those where that was right.
  package struct BookTerm: Hashable, Sendable {
    package var text: String
    package var code: Int
    package var notes: Int
    package var cases: Int

    package init(text: String, code: Int, notes: Int, cases: Int) {
      self.text = text
      self.code = code
      self.notes = notes
      self.cases = cases
    }
  }

  /// How candidates of a code system are weighed in a mode of suggestion.
  package struct Weights: Hashable, Sendable {
    package var system: CodeSystem
    package var mode: SuggestionMode
    /// A candidate of this probability or more is proposed, though the rules do not propose it.
    package var threshold: Double
    /// What the rules propose stays from this probability on.
    package var keep: Double
    /// F1 on notes kept aside while learning.
    package var f1: Double
    package var trees: TreeSum

    package init(system: CodeSystem, mode: SuggestionMode, threshold: Double, keep: Double, f1: Double, trees: TreeSum)
    {
      self.system = system
      self.mode = mode
      self.threshold = threshold
      self.keep = keep
      self.f1 = f1
      self.trees = trees
    }
  }
}

/// Counts by the gap between a term's words: none, one word or another order, two or three words, up to twelve.
package struct Gaps: Hashable, Sendable {
  package var counts: SIMD4<Int32> = .zero

  package init(_ counts: SIMD4<Int32> = .zero) { self.counts = counts }

  /// The gap of a place that so many words stray; `nil` when it is too wide.
  package static func gap(foreign: Int, inOrder: Bool) -> Int? {
    switch foreign {
    case 0: inOrder ? 0 : 1
    case 1: 1
    case 2...3: 2
    case 4...12: 3
    default: nil
    }
  }
}
