internal import Messages

/// Catches an operation without its day, or on a day outside the stay.
struct Edit27ProcedureDate: ClaimEdit {
  let id = "EDIT27"
  let title = "Every inpatient procedure has its day, from 3 days before admission to discharge"
  let severity = Severity.error
  let scope = EditScope.institutional
  let source = "CMS 100-04 chapter 25, form locator 74; chapter 3, three-day window"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    let last = claim.encounter.discharged?.date ?? claim.encounter.statementTo
    return claim.procedures.compactMap { procedure in
      guard let date = procedure.date else {
        return finding(
          at: procedure.place, "\(procedure.code) has no day", fix: "Give the day of the procedure in review.")
      }
      if let admitted = claim.encounter.admitted?.date, date.days(to: admitted) > 3 {
        return finding(
          at: procedure.place, "\(date) is more than 3 days before the admission, \(admitted)",
          fix: "Correct the day, or bill the procedure apart.")
      }
      guard let last, date > last else { return nil }
      return finding(
        at: procedure.place, "\(date) is after the discharge, \(last)", fix: "Correct the day of the procedure.")
    }
  }
}
