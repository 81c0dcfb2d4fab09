import Codebook
import Messages

/// What every coding rule may look at: the notes of one encounter with their words, and the books.
struct CodingContext {
  let book: ICD10CM
  let terms: TermTable
  let tables: RuleTables
  let mode: SuggestionMode
  let setting: Setting
  let encounter: Encounter
  let notes: [NormalizedNote]
  /// Words of each note.
  let words: [NoteWords]
  /// Mentions of each note, in order of the text.
  let mentions: [[Mention]]
  /// Terms of each note that a longer or better one beats.
  let covered: [[TermMatch]]
  /// The patient comes back for a condition under healing: the 7th character is D (Guidelines I.C.19.a).
  let isSubsequentEncounter: Bool

  func source(of mention: Mention) -> TermSource { terms.source(of: mention.match.term) }

  func span(of mention: Mention) -> TextSpan {
    TextSpan(note: notes[mention.note].note.id, range: mention.range)
  }

  /// "I21.9 Acute myocardial infarction, unspecified".
  func name(of code: CodeID) -> String { "\(book.code(code)) \(book.title(code))" }

  /// Whether any note has a list of diagnoses to code from.
  var hasDiagnosisSection: Bool {
    notes.contains { note in note.sections.contains { SectionRole.of($0.kind) == .diagnosis && !$0.body.isEmpty } }
  }

  /// The words of each sentence in the sections of some kinds, in order of the notes.
  func sentences(where counts: (SectionKind) -> Bool) -> [ArraySlice<UInt32>] {
    zip(notes, words).flatMap { note, words in
      note.sentences.indices.filter { counts(note.sections[note.sentences[$0].section].kind) }
        .map { words.numbers[words.sentences[$0]] }
    }
  }

  /// The mentions, this one among them, by terms with the same codes.
  func mentions(ofConditionOf mention: Mention) -> [Mention] {
    let codes = terms.codes(of: mention.match.term)
    return mentions.joined().filter { terms.codes(of: $0.match.term) == codes }
  }

  /// The words of the sentence that a mention stands in.
  func sentenceWords(of mention: Mention) -> ArraySlice<UInt32> {
    let words = words[mention.note]
    return words.numbers[words.sentences[mention.match.sentence]]
  }
}

/// What a list of suggestions is for.
public enum SuggestionMode: String, Hashable, Sendable, CaseIterable {
  /// What a coder would report on a claim, in order, billable codes only.
  case billing
  /// A code for every asserted mention: registries, research, surveys.
  case mentions
}
