import Codebook
import Messages

/// Drops what is reported only beside another code that is missing, by table.
struct NeedsRule: CodingRule {
  func apply(to draft: inout Draft, in context: CodingContext) {
    let codes = draft.candidates.map(\.code)
    draft.drop { candidate in
      let need = context.tables.needs.first { $0.first.contains(candidate.code) }
      guard let need, !codes.contains(where: need.second.contains) else { return nil }
      return (.contextMissing, "reported only beside the condition that it belongs to")
    }
  }
}
