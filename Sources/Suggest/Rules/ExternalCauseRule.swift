import Codebook
import Messages

/// Keeps external causes only beside an injury or another condition of S00 to T88 (Guidelines I.C.20.a.1).
struct ExternalCauseRule: CodingRule {
  func apply(to draft: inout Draft, in context: CodingContext) {
    let letters = draft.candidates.map { context.book.character(0, of: $0.code) }
    if letters.contains(UInt8(ascii: "S")) || letters.contains(UInt8(ascii: "T")) { return }
    draft.drop { candidate in
      guard context.isExternalCause(candidate.code) else { return nil }
      return (.contextMissing, "a cause without an injury of this encounter, Guidelines I.C.20")
    }
  }
}

extension CodingContext {
  /// Whether a code of chapter 20 tells how an injury came about: V00 to Y99.
  func isExternalCause(_ code: CodeID) -> Bool {
    (UInt8(ascii: "V")...UInt8(ascii: "Y")).contains(book.character(0, of: code))
  }
}
