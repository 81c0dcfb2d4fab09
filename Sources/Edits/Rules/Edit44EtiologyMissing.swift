internal import Codebook
internal import Messages

/// Catches half of an etiology and manifestation pair, and codes in the order that an instruction forbids.
struct Edit44EtiologyMissing: ClaimEdit {
  let id = "EDIT44"
  let title =
    "A manifestation is reported with its etiology, and code-first and use-additional notes are obeyed in order"
  let severity = Severity.warning
  let scope = EditScope.both
  let source = "ICD-10-CM tabular list, code first and use additional code notes"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    guard let edition = try? context.icd10cm(for: claim) else { return [] }
    let reported = claim.diagnoses(.principal, .other)
    return missing(among: reported, in: edition.codes) + misplaced(among: reported, in: edition.codes)
  }

  private func missing(among reported: [ClaimDiagnosis], in codes: ICD10CM) -> [Finding] {
    reported.compactMap { diagnosis in
      guard let pair = EtiologyPair(of: diagnosis, among: reported, in: codes), pair.namesCodes, pair.etiology == nil
      else { return nil }
      return warning(
        at: diagnosis.place, "\(diagnosis.code) is a manifestation, and none of the diseases it may come from is coded",
        fix: "Add the underlying disease, or query the physician.")
    }
  }

  // Manifestations have an edit of their own for their order.
  private func misplaced(among reported: [ClaimDiagnosis], in codes: ICD10CM) -> [Finding] {
    let known = reported.compactMap { diagnosis in codes.find(diagnosis.code).map { (diagnosis, $0) } }
    return known.enumerated().compactMap { index, entry in
      let (diagnosis, id) = entry
      guard !codes.isManifestation(id) else { return nil }
      let later = known[(index + 1)...].first { codes.follows(id, $0.1) && !codes.follows($0.1, id) }
      return later.map { other, _ in
        warning(
          at: diagnosis.place, "\(diagnosis.code) stands before \(other.code), which a note of the book puts first",
          fix: "Move \(other.code) before it in review.")
      }
    }
  }
}
