import Codebook
import Messages

/// Turns a routine examination into one with abnormal findings when the same note assesses a new problem
/// (Guidelines I.C.21.c.13): Z00.00 to Z00.01, Z00.129 to Z00.121, Z01.419 to Z01.411.
struct ExaminationRule: CodingRule {
  private let changes: [CodeID: CodeID]

  init(book: ICD10CM) {
    let pairs = [("Z00.00", "Z00.01"), ("Z00.129", "Z00.121"), ("Z01.419", "Z01.411")]
    changes = Dictionary(
      uniqueKeysWithValues: pairs.compactMap { without, with in
        guard let without = book.find(without), let with = book.find(with) else { return nil }
        return (without, with)
      })
  }

  func apply(to draft: inout Draft, in context: CodingContext) {
    guard let examination = draft.candidates.first(where: { changes[$0.code] != nil }),
      let code = changes[examination.code], let finding = draft.candidates.first(where: { isNew($0, context) })
    else { return }
    var changed = examination
    changed.code = code
    changed.path.append(
      ReasonStep("guideline", "\(context.name(of: finding.code)) is an abnormal finding, Guidelines I.C.21.c.13"))
    draft.replaceAll(draft.candidates.map { $0.code == examination.code ? changed : $0 })
  }

  // A symptom or an acute condition from the list of diagnoses: a stable chronic condition is no finding.
  private func isNew(_ candidate: Candidate, _ context: CodingContext) -> Bool {
    candidate.role == .condition && !context.tables.chronic.contains(candidate.code)
      && context.book.character(0, of: candidate.code) != UInt8(ascii: "Z")
      && candidate.mentions.contains { SectionRole.of($0.kind) == .diagnosis }
  }
}
