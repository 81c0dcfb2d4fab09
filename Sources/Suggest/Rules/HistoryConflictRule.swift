import Codebook
import Messages

/// Settles a condition reported both as present and as past (Guidelines I.C.2.m, I.C.9.d.3, I.C.9.e.4, I.C.21.c.4).
///
/// A cancer that is listed is present. A stroke, an infarction or an embolism that is called past anywhere is past for
/// an outpatient, and present for an inpatient.
struct HistoryConflictRule: CodingRule {
  func apply(to draft: inout Draft, in context: CodingContext) {
    let codes = draft.candidates.map(\.code)
    let pairs = codes.compactMap { code -> (present: CodeID, past: CodeID)? in
      guard let past = context.tables.historyCode(of: code), past != code else { return nil }
      return codes.first { $0 == past }.map { (code, $0) }
    }
    draft.drop(in: context) { candidate in
      for pair in pairs {
        let staysPresent =
          context.setting == .inpatient || context.book.code(pair.present).utf8.first == UInt8(ascii: "C")
        let loser = staysPresent ? pair.past : pair.present
        guard candidate.code == loser else { continue }
        let winner = staysPresent ? pair.present : pair.past
        return (.historical, "\(context.name(of: winner)) is reported, Guidelines I.C.21.c.4")
      }
      return nil
    }
  }
}
