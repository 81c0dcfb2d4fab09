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
    let nearby = regions(in: context.sentenceWords(of: mention))
    if !nearby.isEmpty { return only(nearby) }
    let same = regions(in: context.mentions(ofConditionOf: mention).flatMap { context.sentenceWords(of: $0) })
    if !same.isEmpty { return only(same) }
    let subject = regions(in: context.sentences(where: SectionRole.tellsSubject).joined())
    if !subject.isEmpty { return only(subject) }
    return only(regions(in: context.sentences(where: SectionRole.tellsStory).joined()))
  }

  // L5-S1 is lumbosacral, whatever else is called lumbar.
  private func only(_ regions: Set<SpineRegion>) -> SpineRegion? {
    regions == [.lumbar, .lumbosacral] ? .lumbosacral : regions.count == 1 ? regions.first : nil
  }

  private func regions(in words: some Sequence<UInt32>) -> Set<SpineRegion> { Set(words.compactMap { regions[$0] }) }
}
