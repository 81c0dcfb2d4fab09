import Messages
import Testing

struct NormalizedNoteCheckTests {
  @Test("Ranges that fit the text pass")
  func fits() throws {
    try NormalizedNote.full.check()
    try NormalizedNote.minimal.check()
    try EncounterNotes.full.check()
  }

  /// A change to a good note, and the place that the check names.
  struct Fault: Sendable, CustomTestStringConvertible {
    var place: String
    var spoil: @Sendable (inout NormalizedNote, TextRange) -> Void
    var testDescription: String { place }
  }

  static let faults = [
    Fault(place: "sections") { $0.sections[0].heading = $1 },
    Fault(place: "sections") { $0.sections[0].range = $1 },
    Fault(place: "sections") { $0.sections[0].body = $1 },
    Fault(place: "sentences") { $0.sentences[0].range = $1 },
    Fault(place: "words") { $0.words.ranges[0] = $1 },
    Fault(place: "assertions") { $0.assertions[0].cue = $1 },
    Fault(place: "assertions") { $0.assertions[0].scope = $1 },
    Fault(place: "artefacts") { $0.artefacts[0].range = $1 },
  ]

  @Test("A range outside the text is refused", arguments: faults)
  func outside(fault: Fault) {
    expect(fault, spoiledWith: TextRange(0, NormalizedNote.full.note.text.utf8.count + 1))
  }

  @Test("A range that cuts a character is refused", arguments: faults)
  func cut(fault: Fault) throws {
    let text = NormalizedNote.full.note.text
    let inside = try #require(text.utf8.enumerated().first { $0.element & 0xC0 == 0x80 }).offset
    expect(fault, spoiledWith: TextRange(0, inside))
  }

  @Test("A sentence of a section that is not there is refused", arguments: [-1, 2])
  func section(index: Int) {
    expect(
      Fault(place: "sentences[0].section") { note, _ in note.sentences[0].section = index },
      spoiledWith: TextRange(0, 0))
  }

  private func expect(_ fault: Fault, spoiledWith range: TextRange) {
    var note = NormalizedNote.full
    fault.spoil(&note, range)
    #expect(throws: MessageError.misplaced(note: note.note.id, place: fault.place)) { try note.check() }
    let encounter = EncounterNotes(encounter: note.note.encounter, notes: [.minimal, note])
    #expect(throws: MessageError.misplaced(note: note.note.id, place: fault.place)) { try encounter.check() }
    #expect(throws: MessageError.self) {
      try MessageCoding.decode(NormalizedNote.self, from: MessageCoding.encode(note))
    }
  }
}
