internal import Codebook
internal import Messages

/// Catches a HCPCS code that was not yet or no longer valid on the day of service.
struct Edit28ServiceCode: ClaimEdit {
  let id = "EDIT28"
  let title = "A HCPCS Level II code is valid on the day of service"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "HCPCS ANWEB file of CMS (imported)"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    claim.lines.compactMap { line in
      guard let code = line.code, HCPCSRow.isLevelII(code), let date = line.date ?? claim.codeDate,
        let edition = context.codeList(.hcpcs, on: date),
        let problem = Self.problem(HCPCSRow(code, in: edition.codes), on: date)
      else { return nil }
      let fix = "Correct the code or the date in charges.csv."
      let place = "\(line.place) code"
      // The edition of another day cannot refuse a code for sure.
      return edition.finding.map { warning(at: place, "\(code) \(problem)", fix: $0.fix) }
        ?? finding(at: place, "\(code) \(problem)", fix: fix)
    }
  }

  private static func problem(_ row: HCPCSRow?, on date: CalendarDate) -> String? {
    guard let row else { return "is not in the HCPCS edition of that day" }
    if let from = row.from, date < from { return "is valid from \(from), after the service on \(date)" }
    if let through = row.through, date > through { return "was valid until \(through), before the service on \(date)" }
    return nil
  }
}
