import Codebook
import Messages

extension CodeCompleter {
  /// Largest category searched for a finer code.
  private static let largestCategory = 400

  /// Moves to a finer code of the same category when every word that its title adds stands in the mention's clause.
  ///
  /// "Embolic infarct, left middle cerebral artery" is found by two terms, neither of which names the whole.
  func refine(_ result: inout Result, _ mention: Mention, _ context: CodingContext) {
    let book = context.book
    let category = book.descendants(book.category(result.code))
    guard SectionRole.of(mention.kind) != .observation, category.count <= Self.largestCategory, category.count > 1,
      book.length(result.code) < 7
    else { return }
    let own = telling(result.code, context)
    let said = own + clauseWords(of: mention, context)
    var best: (code: CodeID, count: Int)?
    for code in category where book.isBillable(code) && code != result.code {
      guard let count = addedWords(code, own, said, context), count > best?.count ?? 0,
        isSameSide(code, mention, context)
      else { continue }
      best = (code, count)
    }
    guard let best else { return }
    result.steps.append(ReasonStep("completion", "the words around it name \(context.name(of: best.code))"))
    result.code = best.code
  }

  // The words around the mention up to the next comma or other mark on either side.
  private func clauseWords(of mention: Mention, _ context: CodingContext) -> ArraySlice<UInt32> {
    let words = context.words[mention.note]
    let sentence = words.sentences[mention.match.sentence]
    var first = mention.match.first
    while first > sentence.lowerBound, words.breaks[first - 1] == words.breaks[mention.match.first] { first -= 1 }
    var end = mention.match.last + 1
    while end < sentence.upperBound, words.breaks[end] == words.breaks[mention.match.last] { end += 1 }
    return words.numbers[first..<end]
  }

  // How many words the code says beyond `own`; nil unless it says all of them, all said in the sentence.
  private func addedWords(_ code: CodeID, _ own: [UInt32], _ said: [UInt32], _ context: CodingContext) -> Int? {
    let title = context.terms.titleWords(of: code)
    var shared = 0
    var added = 0
    for word in title where tells(word) {
      guard said.contains(word), !other.contains(word) else { return nil }
      if own.contains(word) { shared += 1 } else { added += 1 }
    }
    // "Multiple abrasions and abdominal pain" is no pain of multiple sites.
    if title.contains(multiple), title.contains(site), !said.contains(site) { return nil }
    guard shared == own.count, added > 0, !title.contains(where: other.contains) else { return nil }
    return added
  }

  private func telling(_ code: CodeID, _ context: CodingContext) -> [UInt32] {
    context.terms.titleWords(of: code).filter { tells($0) && !other.contains($0) }
  }

  private func tells(_ word: UInt32) -> Bool { !emptyWords.contains(word) && sides.words.side(word) == nil }

  private func isSameSide(_ code: CodeID, _ mention: Mention, _ context: CodingContext) -> Bool {
    guard let side = sides.words.side(ofTitle: context.terms.titleWords(of: code)) else { return true }
    return sides.side(of: mention, code: code, in: context) == side
  }
}
