internal import Codebook
internal import Messages

/// Catches a HCPCS code that Medicare does not take or pay.
struct Edit29ServiceCoverage: ClaimEdit {
  let id = "EDIT29"
  let title = "No HCPCS code is one that Medicare does not take, does not cover or has deleted"
  let severity = Severity.warning
  let scope = EditScope.both
  let source = "HCPCS record layout: coverage I, M, S; action D (imported)"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    claim.lines.compactMap { line in
      guard let code = line.code, HCPCSRow.isLevelII(code),
        let edition = context.codeList(.hcpcs, on: line.date ?? claim.codeDate),
        let row = HCPCSRow(code, in: edition.codes), let problem = Self.problem(row)
      else { return nil }
      return warning(
        at: "\(line.place) code", "\(code) \(problem)",
        fix: "See whether the payer takes it; a profile can turn this edit off for a payer that does.")
    }
  }

  private static func problem(_ row: HCPCSRow) -> String? {
    switch (row.coverage, row.action) {
    case (_, "D"): "was deleted in this release"
    case ("I", _): "is not payable by Medicare"
    case ("M", _): "is not covered by Medicare"
    case ("S", _): "is not covered by Medicare, by statute"
    default: nil
    }
  }
}
