internal import Messages

/// Catches services before birth, after the claim, or that end before they begin.
struct Edit03DateOrder: ClaimEdit {
  let id = "EDIT03"
  let title = "Services lie between the patient's birth and the making of the claim"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "837 DTP*472; CMS 100-04 chapter 26"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    var findings: [Finding] = []
    let encounter = claim.encounter
    findings += check("date of service", encounter.date, nil, of: claim)
    findings += check("statement period", encounter.statementFrom, encounter.statementTo, of: claim)
    findings += check("admission", encounter.admitted?.date, encounter.discharged?.date, of: claim)
    for line in claim.lines {
      if line.date == nil, claim.kind == .professional || line.dateTo != nil {
        findings.append(
          finding(at: "\(line.place) date", "the line has no date of service", fix: "Give date in charges.csv."))
      }
      findings += check("\(line.place) date", line.date, line.dateTo, of: claim)
    }
    return findings
  }

  private func check(_ place: String, _ from: CalendarDate?, _ to: CalendarDate?, of claim: Claim) -> [Finding] {
    guard let first = from ?? to, let last = to ?? from else { return [] }
    var findings: [Finding] = []
    if let birth = claim.encounter.patient.birthDate, first < birth {
      findings.append(finding(at: place, "\(first) is before the patient's birth", fix: "Correct one of the dates."))
    }
    if last < first {
      findings.append(finding(at: place, "it ends on \(last), before it begins on \(first)", fix: "Correct the dates."))
    }
    if max(first, last) > claim.created.date {
      findings.append(
        finding(
          at: place, "\(max(first, last)) is after the claim was made, on \(claim.created.date)",
          fix: "Correct the date, or send the claim after the service."))
    }
    return findings
  }
}
