internal import Codebook
internal import Messages

/// Catches codes that the payer does not know on the day of service.
struct Edit10DiagnosisCode: ClaimEdit {
  let id = "EDIT10"
  let title = "Every diagnosis code is valid and billable on the date of service or discharge"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "ICD-10-CM of NCHS, valid from October 1 and April 1; MCE: invalid diagnosis code"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    do {
      guard let edition = try context.icd10cm(for: claim) else {
        return [finding(at: "date of service", "the claim has none to check its codes by", fix: "Give date.")]
      }
      let problems = claim.diagnoses.compactMap { check($0, DiagnosisCodeCheck($0.code, in: edition.codes)) }
      guard let fallback = edition.finding else { return problems }
      // The edition of another day cannot refuse a code for sure.
      return [warning(at: fallback.place, fallback.message, fix: fallback.fix)]
        + problems.map { warning(at: $0.place, $0.message, fix: $0.fix) }
    } catch {
      let report = error.report
      return [finding(at: report.place, "the codes could not be checked: \(report.problem)", fix: report.fix)]
    }
  }

  private func check(_ diagnosis: ClaimDiagnosis, _ verdict: DiagnosisCodeCheck) -> Finding? {
    switch verdict {
    case .unknown:
      finding(
        at: diagnosis.place, "\(diagnosis.code) is not a code of the edition of that day",
        fix: "Replace it in review with a code that is valid on the date.")
    case .header:
      finding(
        at: diagnosis.place, "\(diagnosis.code) is a heading: codes below it say more",
        fix: "Replace it in review with a billable code below it.")
    case .billable, .seventhCharacterMissing, .placeholderMissing: nil
    }
  }
}
