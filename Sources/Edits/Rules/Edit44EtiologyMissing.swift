internal import Codebook
internal import Messages

/// Catches half of an etiology and manifestation pair.
struct Edit44EtiologyMissing: ClaimEdit {
  let id = "EDIT44"
  let title = "A manifestation is reported with its etiology"
  let severity = Severity.warning
  let scope = EditScope.both
  let source = "ICD-10-CM tabular list, code first notes"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    guard let edition = try? context.icd10cm(for: claim) else { return [] }
    let reported = claim.diagnoses(.principal, .other)
    return reported.compactMap { diagnosis in
      guard let pair = EtiologyPair(of: diagnosis, among: reported, in: edition.codes), pair.namesCodes,
        pair.etiology == nil
      else { return nil }
      return warning(
        at: diagnosis.place, "\(diagnosis.code) is a manifestation, and none of the diseases it may come from is coded",
        fix: "Add the underlying disease, or query the physician.")
    }
  }
}
