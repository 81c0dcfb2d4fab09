import Codebook
import Messages

/// Leaves out conditions that cannot be the patient's by sex: "her husband's prostate cancer", a birth history in the
/// note of a boy.
///
/// The encounter tells the sex, else the notes do: "a 62-year-old female", and who is spoken of as she or he. Where
/// those do not agree clearly nothing is left out.
struct PatientSexRule: CodingRule {
  private let old: UInt32
  private let female: WordMarks
  private let male: WordMarks
  private let womanWords: WordMarks
  private let manWords: WordMarks

  init(terms: TermTable) {
    old = terms.word(typed: "old")
    let women = ["female", "woman", "lady", "girl", "gravida", "mrs", "ms"]
    let men = ["male", "man", "gentleman", "boy", "mr"]
    womanWords = WordMarks(women, in: terms)
    manWords = WordMarks(men, in: terms)
    female = WordMarks(women + ["she", "her"], in: terms)
    male = WordMarks(men + ["he", "his", "him"], in: terms)
  }

  /// Words of the sex from which it counts as told.
  private static let least = 4

  func apply(to draft: inout Draft, in context: CodingContext) {
    let tables = context.tables
    guard draft.candidates.contains(where: { tables.ofWomen.contains($0.code) || tables.ofMen.contains($0.code) }),
      let sex = context.encounter.patient.sex ?? told(in: context)
    else { return }
    let others = sex == .male ? tables.ofWomen : sex == .female ? tables.ofMen : nil
    guard let others else { return }
    draft.drop { candidate in
      others.contains(candidate.code) ? (.otherPerson, "cannot be of a patient of sex \(sex.rawValue)") : nil
    }
  }

  private func told(in context: CodingContext) -> Sex? {
    let noun = sexBesideAge(context)
    var women = 0
    var men = 0
    for words in context.words {
      for number in words.numbers {
        if female.contains(number) { women += 1 } else if male.contains(number) { men += 1 }
      }
    }
    // Relatives are spoken of too; a noun beside the age needs less support.
    let (most, rest) = women > men ? (women, men) : (men, women)
    let sex: Sex = women > men ? .female : .male
    if let noun { return noun == sex && most > rest ? noun : nil }
    return most >= Self.least && most >= 4 * rest ? sex : nil
  }

  // "A 62-year-old white female": the first person whose age is told.
  private func sexBesideAge(_ context: CodingContext) -> Sex? {
    for words in context.words {
      for (place, number) in words.numbers.enumerated() where number == old {
        for next in words.numbers[(place + 1)...].prefix(5) {
          if womanWords.contains(next) { return .female }
          if manWords.contains(next) { return .male }
        }
      }
    }
    return nil
  }
}
