import Codebook
import Messages

/// `mentions` mode: drops a general word beside the condition that it stands for, by the table alone.
struct TableSupersessionRule: CodingRule {
  func apply(to draft: inout Draft, in context: CodingContext) {
    let codes = draft.candidates.map(\.code)
    draft.drop(in: context) { candidate in
      for pair in context.tables.supersedes where pair.second.contains(candidate.code) {
        guard !pair.first.contains(candidate.code) else { continue }
        if let specific = codes.first(where: { pair.first.contains($0) }) {
          return (.lessSpecific, "\(context.name(of: specific)) says it more precisely")
        }
      }
      return nil
    }
  }
}
