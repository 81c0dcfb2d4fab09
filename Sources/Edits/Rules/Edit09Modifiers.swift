internal import Messages

/// Catches modifiers that the form cannot carry.
struct Edit09Modifiers: ClaimEdit {
  let id = "EDIT09"
  let title = "A line has at most 4 modifiers of 2 characters, none twice, and a code that they modify"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "837 SV101-3 to SV101-6, SV202-3 to SV202-6"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    claim.lines.flatMap { line in
      problems(of: line).map { problem in
        finding(at: "\(line.place) modifiers", problem, fix: "Correct modifiers in charges.csv.")
      }
    }
  }

  private func problems(of line: ClaimLine) -> [String] {
    var problems: [String] = []
    if line.modifiers.count > 4 { problems.append("\(line.modifiers.count) modifiers are more than 4") }
    if !line.modifiers.allSatisfy(FieldShape.isPair) {
      problems.append("a modifier is not two capital letters or digits")
    }
    if Set(line.modifiers).count < line.modifiers.count { problems.append("a modifier is repeated") }
    if line.code == nil, !line.modifiers.isEmpty { problems.append("the line has no code to modify") }
    return problems
  }
}
