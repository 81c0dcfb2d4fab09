internal import Codebook
internal import Messages

/// Catches a manifestation that stands before the disease it comes from.
struct Edit13Manifestation: ClaimEdit {
  let id = "EDIT13"
  let title = "A manifestation never stands first, and follows its etiology"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "Official Guidelines I.A.13; MCE: manifestation code as principal diagnosis"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    guard let edition = try? context.icd10cm(for: claim) else { return [] }
    let reported = claim.diagnoses(.principal, .other)
    let lists = context.table(.codeEditor, on: claim.codeDate)
    return reported.compactMap { diagnosis in
      guard let pair = EtiologyPair(of: diagnosis, among: reported, in: edition.codes) else {
        let isListed = lists.map { !$0.rows(diagnosis.code, CodeEditorList.manifestation.rawValue).isEmpty } ?? false
        return isListed && diagnosis.role == .principal ? first(diagnosis) : nil
      }
      if diagnosis.role == .principal { return first(diagnosis) }
      guard let etiology = pair.etiology, etiology.sequence > diagnosis.sequence else { return nil }
      return finding(
        at: diagnosis.place, "\(diagnosis.code) stands before its etiology, \(etiology.code)",
        fix: "Move \(etiology.code) before it.")
    }
  }

  private func first(_ diagnosis: ClaimDiagnosis) -> Finding {
    finding(
      at: diagnosis.place, "\(diagnosis.code) is a manifestation and stands first",
      fix: "Put the underlying disease first.")
  }
}
