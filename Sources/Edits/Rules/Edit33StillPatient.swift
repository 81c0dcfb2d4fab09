internal import Messages

/// Catches a final bill of a patient who has not left.
struct Edit33StillPatient: ClaimEdit {
  let id = "EDIT33"
  let title = "Patient status 30, still a patient, stands on interim bills alone"
  let severity = Severity.error
  let scope = EditScope.institutional
  let source = "CMS 100-04 chapter 25, form locator 17"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    guard claim.encounter.dischargeStatus == "30", claim.frequency == .original || claim.frequency == .interimLast
    else {
      return []
    }
    return [
      finding(
        at: "patient status", "30 says that the patient is still here, and the bill says that it is the last",
        fix: "Correct discharge_status, or bill with frequency 2 or 3.")
    ]
  }
}
