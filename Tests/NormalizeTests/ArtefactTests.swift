import Messages
import Normalize
import TestSupport
import Testing

struct ArtefactTests {
  /// The ⟦marked⟧ words are dictated commands.
  static let commands = [
    MarkedText("No chest pain ⟦period⟧ The lungs are clear."),
    MarkedText("Chest pain ⟦comma⟧ cough ⟦new paragraph⟧ Fine"),
    MarkedText("pain ⟦period⟧ he denies fever ⟦comma⟧ chills ⟦period⟧ last menstrual period in May ⟦period⟧"),
    MarkedText(
      "impression ⟦colon⟧ ⟦number one⟧ asthma ⟦period⟧ ⟦number two⟧ sigmoid colon polyp ⟦period new line⟧ done"),
    MarkedText("He was well over a period of time."),
    MarkedText("In the postoperative period she did well. Her last period was in May."),
    MarkedText("The sigmoid colon was normal. Colon cancer was ruled out. A number of polyps."),
    MarkedText("Gait is normal ⟦open parenthesis⟧ with a cane ⟦close parenthesis⟧ today"),
  ]

  @Test("Dictated commands", arguments: commands)
  func command(note: MarkedText) throws {
    let normalized = try English.normalize(note.text)
    let found = normalized.artefacts.filter { $0.kind == .command }.map(\.range)
    #expect(found == note.ranges)
    #expect(normalized.words.ranges.allSatisfy { word in !found.contains { $0.overlaps(word) } })
  }

  @Test func aDictatedNoteHasSectionsSentencesAndItems() throws {
    let note = try English.normalize(
      "chief complaint colon cough period new paragraph impression colon number one asthma period number two no fever comma chills period"
    )
    #expect(note.sections.map(\.kind) == [.chiefComplaint, .assessment])
    #expect(note.sentences.map { note.words($0.range) } == ["cough", "asthma", "no fever comma chills"])
    #expect(note.sentences.map(\.item) == [nil, 1, 2])
    #expect(note.assertions.map { note.words($0.scope) } == ["fever comma chills"])
  }

  /// The ⟦marked⟧ words are blanks.
  static let blanks = [
    MarkedText("He has ⟦____⟧ pain and ⟦[inaudible]⟧ since ⟦Month DD, YYYY⟧."),
    MarkedText("Pulse ⟦***⟧, dose ⟦(?)⟧, seen on ⟦MM/DD/YYYY⟧ by ⟦<name>⟧."),
    MarkedText("An inaudible murmur; a blank stare; 5_6; 2 * 3; why?"),
  ]

  @Test("Blanks", arguments: blanks)
  func blank(note: MarkedText) throws {
    let found = try English.normalize(note.text).artefacts.filter { $0.kind == .blank }
    #expect(found.map(\.range) == note.ranges)
  }

  static let shortForms: [(String, [String])] = [
    ("Saturation 98% on RA.", ["room air"]),
    ("History of RA.", ["rheumatoid arthritis"]),
    ("No CVA tenderness.", ["costovertebral angle"]),
    ("Prior CVA.", ["cerebrovascular accident"]),
    ("PT and INR are normal.", ["prothrombin time"]),
    ("Referred to PT for gait training.", ["physical therapy"]),
    ("20/30 OD, 20/40 OS.", ["right eye", "left eye"]),
    ("ra, as, ms and pt in small letters", []),
  ]

  @Test("Short forms by their neighbours", arguments: shortForms)
  func shortForm(text: String, meanings: [String]) throws {
    let found = try English.normalize(text).artefacts.filter { $0.kind == .abbreviation }
    #expect(found.map(\.meaning) == meanings)
  }
}
