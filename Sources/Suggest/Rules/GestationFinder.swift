import Codebook
import Messages

/// Finds the weeks of gestation: "at 34 weeks' gestation", "38 and 2/7 weeks", "5 months pregnant".
struct GestationFinder: Sendable {
  private let week: UInt32
  private let month: UInt32
  private let pregnancy: WordMarks

  /// Completed weeks, with the place of the number.
  struct Weeks {
    /// 4 to 42.
    var value: Int
    var note: Int
    var sentence: Int
    var place: Int

    /// 0 to 13 weeks, 1 to 27, 2 from then on (Guidelines I.C.15.a.3).
    var trimester: Int { value < 14 ? 0 : value < 28 ? 1 : 2 }
  }

  init(terms: TermTable) {
    week = terms.word(typed: "week")
    month = terms.word(typed: "month")
    let words = ["gestation", "gestational", "pregnant", "pregnancy", "intrauterine", "iup", "gravida"]
    pregnancy = WordMarks(words, in: terms)
  }

  /// The most weeks that the opening of a note tells, else the most of all: earlier ones date the pregnancy, or tell of
  /// its visits.
  func weeks(in context: CodingContext) -> Weeks? {
    most(in: context) { note, place in note.words.ranges[place].start < SectionRole.openingBytes }
      ?? most(in: context) { _, _ in true }
  }

  private func most(in context: CodingContext, where counts: (NormalizedNote, Int) -> Bool) -> Weeks? {
    var most: Weeks?
    for (number, words) in context.words.enumerated() {
      for (sentence, places) in words.sentences.enumerated()
      where words.numbers[places].contains(where: pregnancy.contains) {
        for place in places {
          guard let found = weeks(at: place, in: places, words, context.notes[number]) else { continue }
          if found.value > most?.value ?? 3, counts(context.notes[number], found.place) {
            most = Weeks(value: found.value, note: number, sentence: sentence, place: found.place)
          }
        }
      }
    }
    return most
  }

  // The weeks that a unit at `unit` tells, 4 to 42.
  private func weeks(
    at unit: Int, in places: Range<Int>, _ words: NoteWords, _ note: NormalizedNote
  ) -> (value: Int, place: Int)? {
    let perUnit = words.numbers[unit] == week ? 1.0 : words.numbers[unit] == month ? 4.35 : 0
    guard perUnit > 0, let found = amount(before: unit, in: places, note) else { return nil }
    let value = Int(Double(found.value) * perUnit)
    return (4...42).contains(value) ? (value, found.place) : nil
  }

  // The first whole number up to four words before the unit: the 38 of "38 and 2/7 weeks".
  private func amount(before unit: Int, in places: Range<Int>, _ note: NormalizedNote) -> (value: Int, place: Int)? {
    for place in max(places.lowerBound, unit - 4)..<unit {
      if let value = Int(note.note.text.utf8Text(note.words.ranges[place])), value < 43 { return (value, place) }
    }
    return nil
  }
}
