internal import Codebook
internal import Messages

/// Catches a stay that is said to be for a reason that is none.
struct Edit15UnacceptablePrincipal: ClaimEdit {
  let id = "EDIT15"
  let title = "The principal diagnosis of a stay is not on the code editor's list of unacceptable ones"
  let severity = Severity.error
  let scope = EditScope.institutional
  let source = "MCE: unacceptable principal diagnosis (imported list)"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    guard claim.isInpatient, let lists = context.table(.codeEditor, on: claim.codeDate) else { return [] }
    return claim.diagnoses(.principal).compactMap { diagnosis in
      guard !lists.rows(diagnosis.code, CodeEditorList.unacceptablePrincipal.rawValue).isEmpty else { return nil }
      return finding(
        at: diagnosis.place, "\(diagnosis.code) is not accepted as the reason of a stay",
        fix: "Put the condition that led to the admission first in review.")
    }
  }
}
