import Codebook
import Messages

/// A region of the spine that the classification tells apart.
enum SpineRegion: Int, CaseIterable {
  case cervical, thoracic, lumbar, lumbosacral
}

/// Finds the region of the spine that a mention is of: in its sentence, else the only one that the encounter names.
struct SpineRegionFinder {
  private let regions: [UInt32: SpineRegion]

  init(terms: TermTable) {
    var regions: [UInt32: SpineRegion] = [:]
    func add(_ words: [String], _ region: SpineRegion) {
      for word in words {
        let number = terms.word(typed: word)
        if number != TermTable.unknownWord { regions[number] = region }
      }
    }
    add(["cervical", "neck"] + (2...7).map { "c\($0)" }, .cervical)
    // T1 and T2 are mostly images, not vertebrae.
    add(["thoracic"] + (3...12).map { "t\($0)" }, .thoracic)
    add(["lumbar"] + (1...5).map { "l\($0)" }, .lumbar)
    add(["lumbosacral", "s1"], .lumbosacral)
    self.regions = regions
  }

  func region(of mention: Mention, in context: CodingContext) -> SpineRegion? {
    let words = context.words[mention.note]
    let nearby = regions(in: words.sentences[mention.match.sentence], words)
    if !nearby.isEmpty { return only(nearby) }
    let same = regions(ofSame: mention, in: context)
    if !same.isEmpty { return only(same) }
    let subject = regions(in: context) { SectionRole.tellsSubject($0) }
    if !subject.isEmpty { return only(subject) }
    return only(regions(in: context) { SectionRole.tellsStory($0) })
  }

  // L5-S1 is lumbosacral, whatever else is called lumbar.
  private func only(_ regions: Set<SpineRegion>) -> SpineRegion? {
    regions == [.lumbar, .lumbosacral] ? .lumbosacral : regions.count == 1 ? regions.first : nil
  }

  // What the sentences of other mentions of the same condition name.
  private func regions(ofSame mention: Mention, in context: CodingContext) -> Set<SpineRegion> {
    let codes = context.terms.codes(of: mention.match.term)
    var found: Set<SpineRegion> = []
    for other in context.mentions.joined() where context.terms.codes(of: other.match.term) == codes {
      let words = context.words[other.note]
      found.formUnion(regions(in: words.sentences[other.match.sentence], words))
    }
    return found
  }

  private func regions(in context: CodingContext, where counts: (SectionKind) -> Bool) -> Set<SpineRegion> {
    var found: Set<SpineRegion> = []
    for (note, words) in zip(context.notes, context.words) {
      for (index, sentence) in note.sentences.enumerated() where counts(note.sections[sentence.section].kind) {
        found.formUnion(regions(in: words.sentences[index], words))
      }
    }
    return found
  }

  private func regions(in places: Range<Int>, _ words: NoteWords) -> Set<SpineRegion> {
    Set(places.compactMap { regions[words.numbers[$0]] })
  }
}
