import Messages
import TestSupport

extension Note {
  static let minimal = Note(
    id: "n0",
    source: Source(path: "n0.txt", sha256: String(repeating: "0", count: 64), encoding: "utf-8", map: .unavailable),
    encounter: .minimal, text: "")

  static let full: Note = {
    var note = Note(
      id: "ward/n1",
      source: Source(
        path: "ward/n1.txt", sha256: String(repeating: "0123456789abcdef", count: 4), encoding: "utf-8",
        map: .sameBytes(skipped: 3)),
      encounter: .full, text: marked.text)
    note.documentType = .dischargeSummary
    note.author = "Robin Sample"
    note.dictated = Moment("2026-05-08T15:30:00Z")
    note.transcribed = Moment("2026-05-09")
    note.language = "en"
    note.findings = [.example]
    return note
  }()

  /// The text of ``full``; its marks are, in order of the text, the ranges that the fixtures below use.
  static let marked = MarkedText(
    "⟦Final diagnosis:⟧\n1. Sjögren’s ⟦syndrome⟧.\nPlan:\n⟦Denies⟧ ⟦chest pain⟧ ⟦period⟧\n⟦Call if fever returns.⟧\n")
}

extension Finding {
  static let example = Finding(
    "ING020", .information, at: "ward/n1", "The language was detected as en.", fix: "Give language in the manifest.")
}

extension NormalizedNote {
  static let minimal = NormalizedNote(note: .minimal)

  static let full: NormalizedNote = {
    var note = NormalizedNote(note: .full)
    let text = note.note.text
    let place = Note.marked.ranges
    let plan = text.utf8.count - "Plan:\nDenies chest pain period\nCall if fever returns.\n".utf8.count
    note.sections = [
      Section(
        kind: .diagnosis, heading: place[0], range: TextRange(0, plan), body: TextRange(place[0].end, plan)),
      Section(
        kind: .plan, heading: nil, range: TextRange(plan, text.utf8.count), body: TextRange(plan, text.utf8.count)),
    ]
    note.sentences = [
      Sentence(range: TextRange(place[0].end, plan), section: 0, item: 1), Sentence(range: place[5], section: 1),
    ]
    note.words = WordList([place[1], place[3]])
    note.assertions = [AssertionScope(assertion: .absent, cue: place[2], scope: place[3])]
    note.artefacts = [Artefact(kind: .command, range: place[4], meaning: ".")]
    return note
  }()
}

extension EncounterNotes {
  static let minimal = EncounterNotes(encounter: .minimal, notes: [])

  static let full = EncounterNotes(encounter: .full, notes: [.full], charges: [.full], findings: [.example])
}
