import Codebook
import Messages

/// Finds the side of a mention: nearest in its sentence, else the only side named where its subject is told.
struct SideFinder {
  let words: SideWords
  private let organs: [WordMarks]
  /// What follows "left" where it is a verb: "left in place".
  private let leftBehind: WordMarks
  /// What follows "right" where it is no side: "right now".
  private let atOnce: WordMarks
  /// What follows "both" where it tells of one limb: "both-bone fracture".
  private let bones: WordMarks
  /// What tells how the patient lies or which part of the head is meant: "left lateral decubitus", "left frontal".
  private let elsewhereWords: WordMarks

  /// - Parameter pairedOrgans: the words for each paired part of the body.
  init(terms: TermTable, pairedOrgans: [[String]]) {
    words = SideWords(terms)
    organs = pairedOrgans.map { WordMarks($0, in: terms) }
    leftBehind = WordMarks(
      ["in", "the", "to", "open", "intact", "alone", "untreated", "behind", "undisturbed", "home", "ama"], in: terms)
    atOnce = WordMarks(["now", "away", "after", "before"], in: terms)
    bones = WordMarks(["bone", "bones"], in: terms)
    elsewhereWords = WordMarks(
      [
        "decubitus", "position", "lateral", "ventricle", "ventricular", "atrial", "atrium", "frontal", "parietal",
        "temporal", "occipital", "hemisphere",
      ], in: terms)
  }

  /// - Parameter code: the code to be given a side; its title tells the part of the body.
  func side(of mention: Mention, code: CodeID, in context: CodingContext) -> Side? {
    if let side = nearest(mention, context.words[mention.note]) ?? elsewhere(mention, context) { return side }
    // "Pelvic pain" has no side because the ovary has one.
    if context.book.character(0, of: code) == UInt8(ascii: "R") { return nil }
    return besideOrgan(code, context) ?? onlySide(code, context)
  }

  /// Whether the words beside the mention say that both sides are affected.
  func isBilateral(_ mention: Mention, in context: CodingContext) -> Bool {
    beside(mention, context.words[mention.note]) == .bilateral
  }

  // The only side named before a word for the part of the body: "right nephrectomy" for a cancer of the kidney.
  private func besideOrgan(_ code: CodeID, _ context: CodingContext) -> Side? {
    let title = context.terms.titleWords(of: code)
    let organ = organs.filter { row in title.contains(where: row.contains) }
    guard !organ.isEmpty else { return nil }
    var sides: Set<Side> = []
    for words in context.words {
      for place in words.numbers.indices.dropLast() {
        guard let side = self.words.side(words.numbers[place]) else { continue }
        let next = words.numbers[place + 1..<min(place + 3, words.numbers.count)]
        if organ.contains(where: { row in next.contains(where: row.contains) }) { sides.insert(side) }
      }
    }
    return sides.count == 1 ? sides.first : nil
  }

  // The only side that other mentions of the same condition name.
  private func elsewhere(_ mention: Mention, _ context: CodingContext) -> Side? {
    let same = context.mentions(ofConditionOf: mention)
    let sides = Set(same.compactMap { nearest($0, context.words[$0.note]) })
    return sides.count == 1 ? sides.first : nil
  }

  // A side beside the mention; then the only one of its sentence.
  private func nearest(_ mention: Mention, _ note: NoteWords) -> Side? {
    if let side = beside(mention, note) { return side }
    let sides = Set(note.sentences[mention.match.sentence].compactMap { words.side(note.numbers[$0]) })
    return sides.count == 1 ? sides.first : nil
  }

  // A side in the sentence, up to 5 words before the mention or 4 after, the nearer first.
  private func beside(_ mention: Mention, _ note: NoteWords) -> Side? {
    var best: (distance: Int, side: Side)?
    for place in note.sentences[mention.match.sentence] {
      guard let side = words.side(note.numbers[place]) else { continue }
      if side == .bilateral, place + 1 < note.numbers.count, bones.contains(note.numbers[place + 1]) { continue }
      let distance: Int
      if place < mention.match.first {
        distance = mention.match.first - place
      } else if place > mention.match.last {
        distance = place - mention.match.last + 1
      } else {
        distance = 0
      }
      let crossed =
        place < mention.match.first
        ? note.breaks[mention.match.first] &- note.breaks[place] : note.breaks[place] &- note.breaks[mention.match.last]
      if distance <= 5, crossed < 2, distance < best?.distance ?? Int.max { best = (distance, side) }
    }
    return best?.side
  }

  // The only side named in the complaints, diagnoses and procedures of the encounter, else in all of its text; not that
  // of another part of the body: a left leg tells nothing of the ovary.
  private func onlySide(_ code: CodeID, _ context: CodingContext) -> Side? {
    let title = context.terms.titleWords(of: code)
    let own = organs.filter { row in title.contains(where: row.contains) }
    let others = own.isEmpty ? [] : organs.filter { row in !title.contains(where: row.contains) }
    let isOfAnother = { (next: ArraySlice<UInt32>) in
      others.contains { row in next.contains(where: row.contains) }
        && !own.contains { row in next.contains(where: row.contains) }
    }
    let subject = sides(in: context, where: SectionRole.tellsSubject, unless: isOfAnother)
    let sides =
      subject.isEmpty ? sides(in: context, where: SectionRole.tellsStory, unless: isOfAnother) : subject
    return sides.count == 1 ? sides.first : nil
  }

  private func sides(
    in context: CodingContext, where counts: (SectionKind) -> Bool, unless isOfAnother: (ArraySlice<UInt32>) -> Bool
  ) -> Set<Side> {
    var sides: Set<Side> = []
    for sentence in context.sentences(where: counts) {
      for place in sentence.indices {
        guard let side = words.side(sentence[place]) else { continue }
        let next = sentence[(place + 1)...].prefix(2)
        let word = next.first ?? TermTable.unknownWord
        let isNone = (side == .left && leftBehind.contains(word)) || (side == .right && atOnce.contains(word))
        if isNone || elsewhereWords.contains(word) || isOfAnother(next) { continue }
        sides.insert(side)
      }
    }
    return sides
  }
}
