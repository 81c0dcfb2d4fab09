import Codebook
import Messages

extension CodeCompleter {
  /// The billable codes below `code` that the mention supports: one, or a right and a left one where the note says that
  /// both sides are affected and the codebook has no code for both (Guidelines I.B.13). Empty when there is none.
  func completeEachSide(_ code: CodeID, for mention: Mention, in context: CodingContext) -> [Result] {
    guard let result = complete(code, for: mention, in: context) else { return [] }
    guard sides.isBilateral(mention, in: context), let pair = pair(ofUnspecified: result.code, context.book) else {
      return [result]
    }
    return [pair.right, pair.left].map { code in
      var one = result
      one.code = code
      one.steps.append(
        ReasonStep("completion", "both sides, each with its own code: \(context.name(of: code)), Guidelines I.B.13"))
      return one
    }
  }

  // "Pain in unspecified shoulder" has a pair, "Pain in right shoulder" and "Pain in left shoulder".
  private func pair(ofUnspecified code: CodeID, _ book: ICD10CM) -> (right: CodeID, left: CodeID)? {
    let title = book.title(code)
    guard let range = title.ranges(of: "unspecified").last, let parent = book.parent(code) else { return nil }
    let codes = book.descendants(book.parent(parent) ?? parent).filter(book.isBillable)
    let find = { (side: String) in
      let wanted = title.replacingCharacters(in: range, with: side)
      return codes.first { book.title($0) == wanted }
    }
    guard let right = find("right"), let left = find("left") else { return nil }
    return (right, left)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    var result = self
    result.replaceSubrange(range, with: text)
    return result
  }
}
