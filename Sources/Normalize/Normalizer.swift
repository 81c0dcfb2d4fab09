public import Messages

/// Finds the structure of a note: sections, sentences, words, assertions and traces of dictation.
///
/// The text stays as it is: every offset points into ``Note/text``.
public struct Normalizer: Stage {
  private let tables: LanguageTables

  /// A normalizer for notes in the language of the tables.
  public init(tables: LanguageTables) { self.tables = tables }

  /// Normalizes one note.
  ///
  /// - Throws: ``NormalizeError/noLetters(note:)`` for a note without letters.
  public func process(_ note: Note) throws(NormalizeError) -> NormalizedNote {
    var text = note.text
    let normalized = text.withUTF8 { normalize(note, $0) }
    guard let normalized else { throw .noLetters(note: note.id) }
    return normalized
  }

  private func normalize(_ note: Note, _ bytes: UnsafeBufferPointer<UInt8>) -> NormalizedNote? {
    var text = ScannedText(bytes, vocabulary: tables.vocabulary)
    guard text.hasLetters else { return nil }
    let commands = CommandFinder(text, table: tables.commands).commands()
    let dictated = commands.map { command in
      Artefact(kind: .command, range: text.range(of: command.words), meaning: command.row.meaning)
    }
    text.replace(commands.map { ($0.words, $0.row.signs) })

    var finder = HeadingFinder(
      text, table: tables.headings, colons: dictated.filter { $0.meaning == ":" }.map(\.range))
    let headings = finder.headings()
    var normalized = NormalizedNote(note: note)
    normalized.sections = sections(under: headings, of: text)
    readHistoryAsReason(in: &normalized.sections)
    normalized.words = WordList(text.words)
    fillSentences(of: &normalized, text, headings: headings)
    normalized.artefacts += dictated
    normalized.artefacts += BlankFinder(text, table: tables.blanks).blanks()
      .map { Artefact(kind: .blank, range: $0, meaning: "") }
    normalized.artefacts.sort { ($0.range, $0.meaning) < ($1.range, $1.meaning) }
    return normalized
  }

  // Sentences, and what is found sentence by sentence.
  private func fillSentences(of normalized: inout NormalizedNote, _ text: ScannedText, headings: [Heading]) {
    var sentences = SentenceFinder(text, abbreviations: tables.abbreviations)
    var scopes = ScopeFinder(text, table: tables.cues)
    var shortForms = ShortFormFinder(text, table: tables.shortForms)
    let preamble = normalized.sections.count - headings.count
    for (index, section) in normalized.sections.enumerated() {
      let heading = index < preamble ? nil : headings[index - preamble]
      let next = index + 1 - preamble
      let end = next < headings.count ? headings[next].words.lowerBound : text.words.count
      if let implied = heading?.implies { scopes.addSection(section, implies: implied) }
      let done = sentences.sentences.count
      sentences.add((heading?.words.upperBound ?? 0)..<end, section: index)
      for words in sentences.sentenceWords[done...] {
        scopes.addSentence(words)
        shortForms.add(words, in: section.kind)
      }
    }
    normalized.sentences = sentences.sentences
    normalized.assertions = scopes.scopes.sorted { ($0.cue, $0.scope) < ($1.cue, $1.scope) }
    normalized.artefacts = shortForms.artefacts
  }
}
