import Codebook
import Messages

/// Finds the age, the weeks of gestation and the weight of an infant in the notes.
struct InfantFinder: Sendable {
  private let day: UInt32
  private let week: UInt32
  private let hour: UInt32
  private let old: UInt32
  private let grams: WordMarks
  private let weight: WordMarks
  private let transfer: WordMarks

  init(terms: TermTable) {
    day = terms.word(typed: "day")
    week = terms.word(typed: "week")
    hour = terms.word(typed: "hour")
    old = terms.word(typed: "old")
    grams = WordMarks(["gram", "g", "gm", "gms"], in: terms)
    weight = WordMarks(["weight", "birthweight"], in: terms)
    transfer = WordMarks(["transferred", "transfer", "readmitted"], in: terms)
  }

  /// The first age told in days, hours or weeks: "5 days old", "2-week-old".
  func ageInDays(in context: CodingContext) -> Int? {
    for (note, words) in context.words.enumerated() {
      for sentence in words.sentences {
        for place in sentence where words.numbers[place] == old && place - 2 >= sentence.lowerBound {
          guard let count = number(at: place - 2, context.notes[note]) else { continue }
          switch words.numbers[place - 1] {
          case hour: return count / 24
          case day: return count
          case week: return count * 7
          default: break
          }
        }
      }
    }
    return nil
  }

  /// The completed weeks told in the sentence of a preterm birth, else 23 to 36 weeks told anywhere.
  func weeks(of preterm: Candidate, in context: CodingContext) -> Int? {
    for mention in preterm.mentions {
      let sentence = context.words[mention.note].sentences[mention.match.sentence]
      if let weeks = weeks(in: sentence, mention.note, context) { return weeks }
    }
    for (note, words) in context.words.enumerated() {
      for sentence in words.sentences {
        if let weeks = weeks(in: sentence, note, context) { return weeks }
      }
    }
    return nil
  }

  private func weeks(in sentence: Range<Int>, _ note: Int, _ context: CodingContext) -> Int? {
    let words = context.words[note]
    for place in sentence where words.numbers[place] == week {
      for before in max(sentence.lowerBound, place - 4)..<place {
        if let count = number(at: before, context.notes[note]), (23...42).contains(count) { return count }
      }
    }
    return nil
  }

  /// Grams, from "birth weight 1779 g"; 300 to 6,000.
  func birthWeight(in context: CodingContext) -> Int? {
    for (note, words) in context.words.enumerated() {
      for sentence in words.sentences where words.numbers[sentence].contains(where: weight.contains) {
        for place in sentence.dropFirst() where grams.contains(words.numbers[place]) {
          if let count = number(at: place - 1, context.notes[note]), (300...6000).contains(count) { return count }
        }
      }
    }
    return nil
  }

  /// Whether the infant came from elsewhere.
  func isTransferred(_ context: CodingContext) -> Bool {
    context.words.contains { $0.numbers.contains(where: transfer.contains) }
  }

  private func number(at place: Int, _ note: NormalizedNote) -> Int? {
    let text = note.note.text.utf8Text(note.words.ranges[place])
    return Int(text) ?? Self.spoken[text.lowercased()]
  }

  private static let spoken = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
  ]
}
