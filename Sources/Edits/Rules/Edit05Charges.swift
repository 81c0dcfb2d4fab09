internal import Messages

/// Catches money that does not add up.
struct Edit05Charges: ClaimEdit {
  let id = "EDIT05"
  let title = "The total is the sum of the lines, no charge is negative, units are above zero"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "837 CLM02, SV102 to SV104, SV203 to SV205"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    var findings: [Finding] = []
    let sum = claim.lines.reduce(Money.zero) { $0 + $1.charge }
    if sum != claim.totalCharge {
      findings.append(
        finding(
          at: "total charge", "it is \(claim.totalCharge), but the lines add up to \(sum)",
          fix: "Build the claim again from its charges."))
    }
    for line in claim.lines {
      if line.charge < .zero {
        findings.append(
          finding(at: "\(line.place) charge", "\(line.charge) is negative", fix: "Bill the service, not its credit."))
      }
      if line.units <= 0 {
        findings.append(
          finding(at: "\(line.place) units", "\(line.units) is not above zero", fix: "Give units in charges.csv."))
      }
    }
    return findings
  }
}
