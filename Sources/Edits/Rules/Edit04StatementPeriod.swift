internal import Messages

/// Catches a facility's bill whose stay, lines and statement period do not fit together.
struct Edit04StatementPeriod: ClaimEdit {
  let id = "EDIT04"
  let title = "Admission, discharge and every line fit the statement period"
  let severity = Severity.error
  let scope = EditScope.institutional
  let source = "CMS 100-04 chapter 25, form locators 6, 12 and 45"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    var findings: [Finding] = []
    if let admitted = claim.encounter.admitted, let discharged = claim.encounter.discharged,
      isEarlierHour(discharged, than: admitted)
    {
      findings.append(
        finding(at: "discharge", "the discharge hour is before the admission hour", fix: "Correct the hours."))
    }
    guard let from = claim.encounter.statementFrom, let to = claim.encounter.statementTo else { return findings }
    if let admitted = claim.encounter.admitted?.date {
      findings += check(admission: admitted, from: from, to: to, claim.frequency)
    }
    for line in claim.lines {
      let days = [line.date, line.dateTo].compactMap { $0 }
      if let day = days.first(where: { $0 < from || $0 > to }) {
        findings.append(
          finding(
            at: "\(line.place) date", "\(day) lies outside the statement period \(from) to \(to)",
            fix: "Correct the line or the statement period, or bill the line elsewhere."))
      }
    }
    return findings
  }

  // Hours compare only where both are known and told in the same zone.
  private func isEarlierHour(_ discharged: Moment, than admitted: Moment) -> Bool {
    guard admitted.date == discharged.date, let first = admitted.time, let last = discharged.time,
      first.offset == last.offset
    else { return false }
    return (last.hour, last.minute) < (first.hour, first.minute)
  }

  // A stay billed in parts was admitted before its later statements begin; a replaced bill may be one of those.
  private func check(
    admission: CalendarDate, from: CalendarDate, to: CalendarDate, _ frequency: Claim.Frequency
  ) -> [Finding] {
    if admission > to {
      return [finding(at: "admission", "\(admission) is after the statement period", fix: "Correct the dates.")]
    }
    if admission < from, frequency == .original || frequency == .interimFirst {
      return [
        finding(
          at: "admission", "\(admission) is before the statement period, which begins on \(from)",
          fix: "Begin the statement at admission, or bill it as a continuing claim.")
      ]
    }
    return []
  }
}
