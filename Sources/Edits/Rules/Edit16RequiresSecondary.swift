internal import Codebook
internal import Messages

/// Catches a stay for aftercare that does not say after what.
struct Edit16RequiresSecondary: ClaimEdit {
  let id = "EDIT16"
  let title = "A principal diagnosis that is accepted only with another one has another one"
  let severity = Severity.error
  let scope = EditScope.institutional
  let source = "MCE: unacceptable principal diagnosis, requires secondary diagnosis (imported list)"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    guard claim.isInpatient, claim.diagnoses(.other).isEmpty,
      let lists = context.table(.codeEditor, on: claim.codeDate)
    else { return [] }
    return claim.diagnoses(.principal).compactMap { diagnosis in
      guard !lists.rows(diagnosis.code, CodeEditorList.requiresSecondary.rawValue).isEmpty else { return nil }
      return finding(
        at: diagnosis.place, "\(diagnosis.code) is accepted as principal only with another diagnosis",
        fix: "Add the condition that it follows in review.")
    }
  }
}
