internal import Messages

/// Catches a drug that the payer cannot look up or measure.
struct Edit39DrugLine: ClaimEdit {
  let id = "EDIT39"
  let title = "A drug has an NDC of 11 digits, a quantity above zero and a unit"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "837 2410 LIN and CTP"

  private static let units = ["F2", "GR", "ME", "ML", "UN"]

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    claim.lines.flatMap { line in
      (line.drug.map(problems) ?? []).map { problem in
        finding(at: "\(line.place) drug", problem, fix: "Correct the ndc columns of charges.csv.")
      }
    }
  }

  private func problems(of drug: ChargeLine.Drug) -> [String] {
    var problems: [String] = []
    if !FieldShape.isDigits(drug.ndc, count: 11) { problems.append("the NDC is not 11 digits") }
    if !FieldShape.isPositiveDecimal(drug.quantity ?? "") { problems.append("the quantity is no number above zero") }
    if !Self.units.contains(drug.unit ?? "") { problems.append("the unit is not F2, GR, ME, ML or UN") }
    return problems
  }
}
