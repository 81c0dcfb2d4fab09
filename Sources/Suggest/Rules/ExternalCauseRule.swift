import Codebook
import Messages

/// Keeps external causes only beside an injury or another condition of S00 to T88 (Guidelines I.C.20.a.1).
struct ExternalCauseRule: CodingRule {
  func apply(to draft: inout Draft, in context: CodingContext) {
    let letters = draft.candidates.map { context.book.character(0, of: $0.code) }
    if letters.contains(UInt8(ascii: "S")) || letters.contains(UInt8(ascii: "T")) { return }
    draft.drop { candidate in
      let letter = context.book.character(0, of: candidate.code)
      guard letter >= UInt8(ascii: "V"), letter <= UInt8(ascii: "Y") else { return nil }
      return (.contextMissing, "a cause without an injury of this encounter, Guidelines I.C.20")
    }
  }
}
