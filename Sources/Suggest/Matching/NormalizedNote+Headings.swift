import Messages

extension NormalizedNote {
  /// The note with the headings that may name a condition or a visit counted as sentences of their sections.
  ///
  /// "WOUND CHECK" over a note and "Diabetes:" in an assessment are headings to the eye and statements to a coder.
  func withHeadingsAsSentences() -> NormalizedNote {
    var note = self
    note.sentences += sections.enumerated().compactMap { index, section in
      guard let heading = section.heading, !heading.isEmpty, isTelling(section.kind) else { return nil }
      return Sentence(range: heading, section: index)
    }
    note.sentences.sort { $0.range < $1.range }
    return note
  }

  private func isTelling(_ kind: SectionKind) -> Bool {
    switch SectionRole.of(kind) {
    case .diagnosis, .provisional, .complaint, .plan: true
    case .narrative: kind == .other || kind == .preamble
    default: false
    }
  }
}
