internal import Codebook
internal import Messages

/// Catches two codes that the tabular list keeps apart.
struct Edit12Excludes1: ClaimEdit {
  let id = "EDIT12"
  let title = "No two codes exclude each other by an Excludes1 note"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "ICD-10-CM tabular list; Official Guidelines I.A.12.a"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    guard let edition = try? context.icd10cm(for: claim) else { return [] }
    let codes = edition.codes
    let reported = claim.diagnoses(.principal, .other, .externalCause).compactMap { diagnosis in
      codes.find(diagnosis.code).map { (diagnosis, $0) }
    }
    var findings: [Finding] = []
    for (index, (second, secondID)) in reported.enumerated() {
      for (first, firstID) in reported[..<index] {
        guard let note = codes.excludingNote(firstID, secondID) else { continue }
        findings.append(self.finding(first, second, note, codes))
      }
    }
    return findings
  }

  // A note of a whole chapter or section is often about unrelated conditions, which the guideline allows together.
  private func finding(
    _ first: ClaimDiagnosis, _ second: ClaimDiagnosis, _ note: InstructionalNote, _ codes: ICD10CM
  ) -> Finding {
    let message = "\(second.code) and \(first.code) exclude each other: Excludes1 note at \(note.place)"
    let fix = "Keep one in review, unless the two conditions have nothing to do with each other."
    return codes.find(note.place) == nil
      ? warning(at: second.place, message, fix: fix) : finding(at: second.place, message, fix: fix)
  }
}
