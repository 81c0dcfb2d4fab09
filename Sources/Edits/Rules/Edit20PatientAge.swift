internal import Codebook
internal import Messages

/// Catches a birth date in the wrong century, and a patient status that is none.
struct Edit20PatientAge: ClaimEdit {
  let id = "EDIT20"
  let title = "The patient is 0 to 124 years old, and a facility's patient status is a known one"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "MCE: invalid age, invalid discharge status (statuses imported)"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    var findings: [Finding] = []
    if let age = claim.patientAge, age > 124 {
      findings.append(
        finding(at: "patient birth date", "the patient would be \(age) years old", fix: "Correct the birth date."))
    }
    if claim.kind == .institutional, let status = claim.encounter.dischargeStatus,
      let known = context.table(.patientStatus, on: claim.codeDate), !known.contains(status)
    {
      findings.append(
        finding(
          at: "patient status", "\(status) is no status at discharge", fix: "Correct discharge_status in the manifest.")
      )
    }
    return findings
  }
}
