internal import Messages

/// Catches a claim that begins with how it happened instead of what happened.
struct Edit14ExternalCauseFirst: ClaimEdit {
  let id = "EDIT14"
  let title = "An external cause, V00 to Y99, never stands first"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "Official Guidelines I.C.20; MCE: E-code as principal diagnosis"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    claim.diagnoses(.principal).filter { ClaimDiagnosis.isExternalCause(code: $0.code) }.map { diagnosis in
      finding(
        at: diagnosis.place, "\(diagnosis.code) is an external cause and stands first",
        fix: "Put the condition that it caused first.")
    }
  }
}
