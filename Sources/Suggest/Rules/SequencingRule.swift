import Codebook
import Messages

/// Puts the codes in reporting order (Guidelines II, III, IV.G).
///
/// The order of the physician's own list is trusted: heading by rank, then the list's order; an acute
/// definitive diagnosis before a symptom of the same list; codes that are never first-listed at the end; an etiology before what follows it.
struct SequencingRule: CodingRule {
  private let pains: CodeSet

  init(book: ICD10CM) { pains = CodeSet("M25.5 M54 M79.1 M79.6", in: book) }

  func apply(to draft: inout Draft, in context: CodingContext) {
    let acute = Set(draft.candidates.filter { isAcute($0, context) }.map(\.place.rank))
    let keyed = draft.candidates.map { (key: key($0, acute, context), candidate: $0) }
    let ordered = keyed.sorted { $0.key < $1.key }.map(\.candidate)
    draft.replaceAll(byTable(etiologyFirst(ordered, context.book), draft, context))
  }

  // "Pneumonia with sepsis": what the guidelines put first goes before what the same list names earlier.
  private func byTable(_ candidates: [Candidate], _ draft: Draft, _ context: CodingContext) -> [Candidate] {
    let blocks = draft.blocks(in: context.book)
    var ordered = candidates
    for row in context.tables.precedes.rows(first: blocks, second: blocks) {
      guard let second = ordered.firstIndex(where: { row.second.contains($0.code) }) else { continue }
      let first = ordered.indices.first { place in
        place > second && row.first.contains(ordered[place].code)
          && ordered[place].place.rank <= ordered[second].place.rank
      }
      if let first { ordered.insert(ordered.remove(at: first), at: second) }
    }
    return ordered
  }

  // A definitive diagnosis that is no standing condition: it may explain a symptom of the same list. A pain of joints or
  // muscles explains none.
  private func isAcute(_ candidate: Candidate, _ context: CodingContext) -> Bool {
    candidate.role != .status && context.book.character(0, of: candidate.code) != UInt8(ascii: "R")
      && !context.tables.chronic.contains(candidate.code) && !pains.contains(candidate.code)
  }

  // A code that the tabular list puts after another one moves right behind it (Guidelines I.A.13, I.A.17).
  private func etiologyFirst(_ candidates: [Candidate], _ book: ICD10CM) -> [Candidate] {
    var ordered = candidates
    for candidate in candidates {
      guard let place = ordered.firstIndex(where: { $0.code == candidate.code }) else { continue }
      let etiology = ordered.indices.last { $0 > place && book.follows(candidate.code, ordered[$0].code) }
      guard let etiology else { continue }
      ordered.remove(at: place)
      ordered.insert(candidate, at: etiology)
    }
    return ordered
  }

  // `acute`: ranks of the lists that hold an acute definitive diagnosis.
  private func key(_ candidate: Candidate, _ acute: Set<Int>, _ context: CodingContext) -> Key {
    let code = candidate.code
    let isLate = context.tables.neverFirst.contains(code) || (candidate.role == .status)
    let letter = context.book.character(0, of: code)
    // Chapter 15 has priority (Guidelines I.C.15.a.1).
    let isReason = candidate.role == .encounterReason || letter == UInt8(ascii: "O")
    let isSymptom = letter == UInt8(ascii: "R")
    return Key(
      late: isLate ? 1 : 0, encounter: isReason ? 0 : 1, rank: candidate.place.rank,
      symptom: isSymptom && acute.contains(candidate.place.rank) ? 1 : 0, place: candidate.place, code: code)
  }

  private struct Key: Comparable {
    var late: Int
    var encounter: Int
    var rank: Int
    var symptom: Int
    var place: Candidate.Place
    var code: CodeID

    static func < (left: Key, right: Key) -> Bool {
      (left.late, left.encounter, left.rank, left.symptom, left.place, left.code)
        < (right.late, right.encounter, right.rank, right.symptom, right.place, right.code)
    }
  }
}
