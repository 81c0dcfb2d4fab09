internal import Codebook
internal import Messages

/// Catches a code on the wrong side of first place.
struct Edit45FirstListedOnly: ClaimEdit {
  let id = "EDIT45"
  let title = "Z codes that may only stand first do, and codes that never stand first do not"
  let severity = Severity.warning
  let scope = EditScope.both
  let source = "Official Guidelines I.C.21.c.15 and c.3 to c.5 (our tables)"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    let firstOnly = context.spans(.firstListedOnly, on: claim.codeDate)
    // Two examinations may stand together; a code is out of place only behind one that is none.
    let first = claim.diagnoses(.principal).first
    let isFirstOnly = { (code: String) in firstOnly.contains { $0.codes.contains(code) } }
    var findings = claim.diagnoses(.other).filter { diagnosis in
      isFirstOnly(diagnosis.code) && !(first.map { isFirstOnly($0.code) } ?? false)
    }.map { diagnosis in
      warning(
        at: diagnosis.place, "\(diagnosis.code) may only stand first",
        fix: "Put it first in review, unless encounters of one day were combined.")
    }
    // External causes have an edit of their own.
    if let first, !ClaimDiagnosis.isExternalCause(code: first.code),
      context.neverFirst.contains(where: { $0.contains(first.code) })
    {
      findings.insert(
        warning(
          at: first.place, "\(first.code) does not stand first",
          fix: "Put the condition or reason that it goes with first."),
        at: 0)
    }
    return findings
  }
}
