import Codebook
import Messages

/// Drops what stands in a leaflet for patients: a text that speaks to its reader and of no patient.
struct LeafletRule: CodingRule {
  private let reader: WordMarks
  private let patient: WordMarks

  init(terms: TermTable) {
    reader = WordMarks(["you", "your"], in: terms)
    patient = WordMarks(["patient", "she", "he", "his", "her", "old", "him"], in: terms)
  }

  /// Words to the reader from which a text without a patient is a leaflet.
  private static let least = 4

  func apply(to draft: inout Draft, in context: CodingContext) {
    guard !draft.candidates.isEmpty, isLeaflet(context) else { return }
    draft.drop { _ in (.contextMissing, "a text for readers that speaks of no patient") }
  }

  private func isLeaflet(_ context: CodingContext) -> Bool {
    var toReader = 0
    for words in context.words {
      for number in words.numbers {
        if patient.contains(number) { return false }
        if reader.contains(number) { toReader += 1 }
      }
    }
    return toReader >= Self.least
  }
}
