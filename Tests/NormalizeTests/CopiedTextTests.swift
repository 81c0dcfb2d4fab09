import Messages
import Normalize
import Testing

/// Text carried forward from note to note of an encounter.
struct CopiedTextTests {
  static let course = """
    HOSPITAL COURSE: The patient was admitted with shortness of breath and fever. She was given oxygen by mask. \
    Intravenous antibiotics were started on the first day, and the fever went away.
    """

  private func notes(_ texts: [(id: String, date: String?, text: String)]) throws -> [NormalizedNote] {
    try texts.map { id, date, text in
      var note = try English.normalize(text)
      note.note.id = id
      note.note.encounter.date = date.flatMap(CalendarDate.init)
      return note
    }
  }

  private func copied(_ note: NormalizedNote) -> [Artefact] { note.artefacts.filter { $0.kind == .copied } }

  @Test func whatAnEarlierNoteHasIsMarked() throws {
    let marked = CopiedText().marked(
      try notes([
        ("a", nil, Self.course), ("b", nil, "SUBJECTIVE: She feels better.\n\n\(Self.course) She walks again."),
      ]))
    #expect(copied(marked[0]).isEmpty)
    let passage = try #require(copied(marked[1]).first)
    #expect(passage.meaning == "a")
    let text = marked[1].words(passage.range)
    #expect(text.hasPrefix("The patient was admitted") && text.hasSuffix("the fever went away."))
    #expect(copied(marked[1]).count == 1)
  }

  @Test("The date tells which note is the earlier, whatever the order")
  func byDate() throws {
    let marked = CopiedText().marked(
      try notes([("a", "2026-05-07", Self.course), ("b", "2026-05-04", Self.course), ("c", nil, Self.course)]))
    #expect(marked.map { copied($0).map(\.meaning) } == [["b"], [], ["b"]])
  }

  @Test("Everyday phrases and changed words are no copies")
  func noCopies() throws {
    let phrase = "PROCEDURE: The patient tolerated the procedure well."
    let changed = Self.course.replacing("oxygen", with: "nothing").replacing("first", with: "second")
    let marked = CopiedText().marked(
      try notes([
        ("a", nil, "\(phrase)\n\n\(Self.course)"), ("b", nil, "\(phrase)\n\n\(changed)"), ("c", nil, "Fever."),
      ]))
    #expect(marked.allSatisfy { copied($0).isEmpty })
  }
}
