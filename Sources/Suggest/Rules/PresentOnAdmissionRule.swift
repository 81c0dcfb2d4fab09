import Codebook
import Messages

/// Proposes the present-on-admission indicator of an inpatient stay (Guidelines, appendix I).
///
/// Y for what the notes tell of the time before or at admission, and for standing conditions; N for what developed in
/// the course of the stay. Where the notes tell neither, nothing is proposed and the coder decides.
struct PresentOnAdmissionRule: CodingRule {
  private let complications: CodeSet
  private let exempt: CodeSet
  private let developing: WordMarks

  init(book: ICD10CM, terms: TermTable) {
    complications = CodeSet("D78 E36 E89 G97 H59 H95 I97 J95 K91 L76 M96 N99 T80-T88 Y95", in: book)
    exempt = CodeSet("Z00-Z99 V00-Y94 B90-B94 I25.2 I69 O80 O94 Q00-Q99 P00-P04", in: book)
    developing = WordMarks(["developed", "develop", "postoperatively", "subsequently", "became"], in: terms)
  }

  func apply(to draft: inout Draft, in context: CodingContext) {
    guard context.setting == .inpatient else { return }
    let marked = draft.candidates.map { candidate in
      var candidate = candidate
      candidate.presentOnAdmission = indicator(candidate, context)
      return candidate
    }
    draft.replaceAll(marked)
  }

  private func indicator(_ candidate: Candidate, _ context: CodingContext) -> PresentOnAdmission? {
    if exempt.contains(candidate.code) { return nil }
    if candidate.mentions.contains(where: { tellsAdmission($0) }) { return .yes }
    if candidate.mentions.contains(where: { developed($0, context) }) || complications.contains(candidate.code) {
      return .no
    }
    return context.tables.chronic.contains(candidate.code) ? .yes : nil
  }

  private func tellsAdmission(_ mention: Mention) -> Bool {
    switch mention.kind {
    case .admittingDiagnosis, .preoperativeDiagnosis, .chiefComplaint, .reason, .historyOfPresentIllness,
      .pastMedicalHistory, .reviewOfSystems:
      true
    default: false
    }
  }

  private func developed(_ mention: Mention, _ context: CodingContext) -> Bool {
    mention.kind == .hospitalCourse && context.sentenceWords(of: mention).contains(where: developing.contains)
  }
}
