internal import Messages

/// Catches a facility's line that cannot be paid by day, and the total sent as a line.
struct Edit46OutpatientLine: ClaimEdit {
  let id = "EDIT46"
  let title = "A facility's outpatient service has its date, and the total is not a line"
  let severity = Severity.error
  let scope = EditScope.institutional
  let source = "CMS 100-04 chapter 25, form locators 42 and 45"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    var findings: [Finding] = []
    for line in claim.lines {
      if !claim.isInpatient, line.code != nil, line.date == nil {
        findings.append(
          finding(
            at: "\(line.place) date", "an outpatient service has no date", fix: "Give date in charges.csv."))
      }
      if line.revenueCode == "0001" {
        findings.append(
          finding(
            at: "\(line.place) revenue code", "0001 is the total, and the claim states its total already",
            fix: "Remove the line from charges.csv."))
      }
    }
    return findings
  }
}
