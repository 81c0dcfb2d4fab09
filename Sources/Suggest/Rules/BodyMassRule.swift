import Codebook
import Messages

/// Adds the body mass index to a diagnosis of weight (Guidelines I.B.14): Z68 for adults of 20 years and more.
struct BodyMassRule: CodingRule {
  private let index: UInt32

  init(terms: TermTable) { index = terms.word(typed: "bmi") }

  func apply(to draft: inout Draft, in context: CodingContext) {
    let weights = ["E66", "E43", "E44", "E45", "E46", "R63.5", "R63.6", "R63.4"]
    guard
      let diagnosis = draft.candidates.first(where: { candidate in
        weights.contains { context.book.code(candidate.code).hasPrefix($0) }
      }), isAdult(context.encounter), let (value, mention) = measured(diagnosis, context),
      let code = context.book.find(Self.code(of: value)), context.book.isBillable(code)
    else { return }
    let step = ReasonStep("guideline", "reported beside \(context.name(of: diagnosis.code)), Guidelines I.B.14")
    draft.add(Candidate(code: code, mention: mention, path: [step], role: .status))
  }

  private func isAdult(_ encounter: Encounter) -> Bool {
    guard let birth = encounter.patient.birthDate, let date = encounter.date else { return true }
    return birth.age(on: date) >= 20
  }

  // The first "BMI" with a number of 10 to 99 within three words after it.
  private func measured(_ diagnosis: Candidate, _ context: CodingContext) -> (Double, Mention)? {
    for (number, note) in context.notes.enumerated() {
      let words = context.words[number]
      for (sentence, places) in words.sentences.enumerated() {
        for place in places where words.numbers[place] == index && index != TermTable.unknownWord {
          for next in place + 1..<min(place + 4, places.upperBound) {
            guard let value = Double(note.note.text.utf8Text(note.words.ranges[next])), (10..<100).contains(value)
            else { continue }
            var mention = diagnosis.mentions[0]
            mention.note = number
            mention.match.sentence = sentence
            mention.match.places = [place, next]
            mention.range = TextRange(note.words.ranges[place].start, note.words.ranges[next].end)
            mention.section = note.sentences[sentence].section
            mention.kind = note.sections[mention.section].kind
            return (value, mention)
          }
        }
      }
    }
    return nil
  }

  /// Z68.1 to 19.9, then a code for each whole number to 39, then ranges.
  static func code(of value: Double) -> String {
    switch value {
    case ..<20: "Z68.1"
    case ..<40: "Z68." + String(Int(value))
    case ..<45: "Z68.41"
    case ..<50: "Z68.42"
    case ..<60: "Z68.43"
    case ..<70: "Z68.44"
    default: "Z68.45"
    }
  }
}
