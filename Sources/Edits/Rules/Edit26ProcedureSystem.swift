internal import Messages

/// Catches inpatient procedure codes on a claim that is not for a stay.
struct Edit26ProcedureSystem: ClaimEdit {
  let id = "EDIT26"
  let title = "ICD-10-PCS codes stand on inpatient claims alone"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "45 CFR 162.1002"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    guard !claim.isInpatient else { return [] }
    return claim.procedures.map { procedure in
      finding(
        at: procedure.place, "\(procedure.code) is an inpatient code and the claim is not for a stay",
        fix: "Bill the service with its HCPCS or CPT code, or correct kind and setting in the manifest.")
    }
  }
}
