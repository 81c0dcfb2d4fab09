import Codebook
import Messages

/// Drops a general code beside a more specific one (Guidelines I.B.2): by table, and unspecified within a category.
struct SupersessionRule: CodingRule {
  func apply(to draft: inout Draft, in context: CodingContext) {
    let codes = draft.candidates.map(\.code)
    draft.drop(in: context) { candidate in
      if let specific = superior(to: candidate.code, among: codes, context) {
        return (.lessSpecific, "\(context.name(of: specific)) says it more precisely, Guidelines I.B.2")
      }
      return nil
    }
  }

  private func superior(to code: CodeID, among codes: [CodeID], _ context: CodingContext) -> CodeID? {
    for pair in context.tables.supersedes where pair.second.contains(code) && !pair.first.contains(code) {
      if let specific = codes.first(where: { $0 != code && pair.first.contains($0) }) { return specific }
    }
    guard isUnspecified(code, context) else { return nil }
    let book = context.book
    return codes.first {
      $0 != code && book.category($0) == book.category(code) && !isUnspecified($0, context)
        && book.code($0).utf8.first != UInt8(ascii: "Z")
    }
  }

  private func isUnspecified(_ code: CodeID, _ context: CodingContext) -> Bool {
    let title = context.book.title(code)
    return title.contains("nspecified") || title.contains("without complications")
  }
}
