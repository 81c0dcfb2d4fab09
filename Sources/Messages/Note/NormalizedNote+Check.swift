extension NormalizedNote {
  /// Checks that every range lies in the text and cuts no character, and that sentences name a section.
  ///
  /// A note that comes from outside may say anything; a stage that reads past the end of a text would stop the batch.
  public func check() throws(MessageError) {
    try check(sections.flatMap { [$0.range, $0.body] + ($0.heading.map { [$0] } ?? []) }, "sections")
    try check(sentences.map(\.range), "sentences")
    try check(words.ranges, "words")
    try check(assertions.flatMap { [$0.cue, $0.scope] }, "assertions")
    try check(artefacts.map(\.range), "artefacts")
    for (index, sentence) in sentences.enumerated() where !sections.indices.contains(sentence.section) {
      throw .misplaced(note: note.id, place: "sentences[\(index)].section")
    }
  }

  private func check(_ ranges: [TextRange], _ place: String) throws(MessageError) {
    let fits = ranges.allSatisfy { isBoundary($0.start) && isBoundary($0.end) }
    guard fits else { throw .misplaced(note: note.id, place: place) }
  }

  // A byte that continues a UTF-8 sequence starts with the bits 10.
  private func isBoundary(_ offset: Int) -> Bool {
    let bytes = note.text.utf8
    guard offset < bytes.count else { return offset == bytes.count }
    return bytes[bytes.index(bytes.startIndex, offsetBy: offset)] & 0xC0 != 0x80
  }
}

extension EncounterNotes {
  /// Checks each of the notes.
  public func check() throws(MessageError) {
    for note in notes { try note.check() }
  }
}
