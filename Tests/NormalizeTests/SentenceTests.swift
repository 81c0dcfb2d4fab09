import Messages
import Normalize
import TestSupport
import Testing

struct SentenceTests {
  /// The ⟦marked⟧ words are the sentences that we expect.
  static let sentences = [
    MarkedText("⟦He is well.⟧  ⟦She is not.⟧"),
    MarkedText("⟦Seen by Dr. Smith today.⟧ ⟦Lasix 40 mg p.o. b.i.d. was given.⟧"),
    MarkedText("⟦Lasix 40 mg b.i.d.⟧ ⟦She has edema.⟧"),
    MarkedText("⟦Temperature 98.6, pulse 80.⟧ ⟦Weight is 70.5 kg.⟧"),
    MarkedText("⟦John Q. Smith was seen.⟧ ⟦Positive for C. Difficile.⟧ ⟦He has hepatitis C.⟧ ⟦Labs follow.⟧"),
    MarkedText("⟦Aspirin 81 mg q.d., Lanoxin 0.125 mg q.d., and iron.⟧"),
    MarkedText("⟦Injected 10 mL of .25% Marcaine.⟧"),
    MarkedText("⟦No pain; no fever.⟧ ⟦Is it better?⟧ ⟦Yes!⟧"),
    MarkedText("⟦Stable.⟧\n\nEXAM:\n⟦HEENT:  Normal.⟧\n⟦NECK:  Supple.⟧\n⟦Skin: Warm⟧"),
    MarkedText("⟦Diabetes⟧\n⟦Hypertension⟧\n\n⟦Gout⟧"),
    MarkedText("⟦He walked (with help).⟧ ⟦\"Fine.\"⟧ ⟦The end⟧"),
    MarkedText("⟦Chest pain.⟧⟦The patient rests.⟧"),
    MarkedText(
      "⟦This line was wrapped hard by an old transcription system so that\nit goes on in the next one without any sign of\nits end.⟧"
    ),
    MarkedText(
      "⟦This line was wrapped hard by an old transcription system, and Doctor\nSmith read it.⟧\r\n⟦So it was.⟧"),
  ]

  @Test("Sentences", arguments: sentences)
  func ranges(note: MarkedText) throws {
    let normalized = try English.normalize(note.text)
    #expect(
      normalized.sentences.map(\.range) == note.ranges, "\(normalized.sentences.map { normalized.words($0.range) })")
  }

  static let lists: [(String, [Int?])] = [
    ("PLAN:\n1.  Rest.  Fluids.\n2.  Walk.", [1, 1, 2]),
    ("PLAN: 1. Rest. 2. Walk. 3. Call", [1, 2, 3]),
    ("PLAN:\n1) Rest\n2) Walk", [1, 2]),
    ("PLAN:\n- Rest\n- Walk", [1, 2]),
    ("PLAN:\n\u{2022} Rest.\n\u{2022} Walk.", [1, 2]),
    ("PLAN:\nA. Rest.\nB. Walk.", [1, 2]),
    ("PLAN:\n1.  Rest.\n\n2.  Walk.\n\nSee again.", [1, 2, nil]),
    ("PLAN:\nGive 2. Then stop.", [nil, nil]),
    ("PLAN:\nThe grade was 1. 2 weeks off.", [nil, nil]),
  ]

  @Test("List items", arguments: lists)
  func items(text: String, items: [Int?]) throws {
    let note = try English.normalize(text)
    #expect(note.sentences.map(\.item) == items, "\(note.sentences.map { note.words($0.range) })")
  }

  @Test func theNumberOfAnItemIsNoPartOfItsSentence() throws {
    let note = try English.normalize("PLAN:\n1.  Rest.\n2.  Walk.")
    #expect(note.sentences.map { note.words($0.range) } == ["Rest.", "Walk."])
  }
}
