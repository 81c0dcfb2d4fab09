import Codebook
import Messages

/// What a short form stands for in its note, held against the code that its letters lead to.
enum ShortFormReading {
  /// Why a code is dropped whose letters are read otherwise.
  static let reason = "a short form that stands for something else here"

  // Letters that kindred words share: "cerebrovascular" and "cerebral".
  private static let stem = 4

  /// Whether the note reads the letters otherwise: "thoracic MR imaging" speaks of no mitral regurgitation.
  static func contradicts(_ code: CodeID, _ mention: Mention, in context: CodingContext) -> Bool {
    let record = context.terms.terms[mention.match.term]
    guard record.capitals != 0, record.wordCount == 1 else { return false }
    let artefacts = context.notes[mention.note].artefacts
    guard let reading = artefacts.first(where: { $0.kind == .abbreviation && $0.range == mention.range }) else {
      return false
    }
    return stems(reading.meaning).isDisjoint(with: stems(context.book.title(code)))
  }

  private static func stems(_ text: String) -> Set<Substring> {
    Set(text.lowercased().split { !$0.isLetter }.filter { $0.count >= stem }.map { $0.prefix(stem) })
  }
}
