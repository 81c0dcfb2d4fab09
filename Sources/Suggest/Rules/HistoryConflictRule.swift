import Codebook
import Messages

/// Settles a cancer, a use of substances, a stroke or an infarction reported both as present and as past (Guidelines
/// I.C.2.m, I.C.5.b.1, I.C.9.d.3, I.C.9.e.4).
///
/// A cancer or a use that is listed is present. A stroke or an infarction that is called past anywhere is past for an
/// outpatient, and present for an inpatient. Other conditions may well be both: a stone now, and stones before.
struct HistoryConflictRule: CodingRule {
  private let lasting: CodeSet
  private let acuteEpisode: CodeSet

  init(book: ICD10CM) {
    lasting = CodeSet("C00-C96 F10-F16 F18-F19", in: book)
    acuteEpisode = CodeSet("G45 I21-I22 I60-I63", in: book)
  }

  func apply(to draft: inout Draft, in context: CodingContext) {
    let codes = draft.candidates.map(\.code)
    var winners: [CodeID: CodeID] = [:]
    for code in codes where lasting.contains(code) || acuteEpisode.contains(code) {
      guard let past = context.tables.historyCode(of: code), past != code, codes.contains(past) else { continue }
      let staysPresent = context.setting == .inpatient || lasting.contains(code)
      winners[staysPresent ? past : code] = staysPresent ? code : past
    }
    draft.drop { candidate in
      winners[candidate.code].map { (.historical, "\(context.name(of: $0)) is reported, Guidelines I.C.21.c.4") }
    }
  }
}
