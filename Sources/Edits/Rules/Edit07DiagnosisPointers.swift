internal import Messages

/// Catches a line whose medical reason is missing or points nowhere.
struct Edit07DiagnosisPointers: ClaimEdit {
  let id = "EDIT07"
  let title = "Every professional line points to 1 to 4 diagnoses of the claim, to none twice"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "837P SV107"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    let numbers = Set(claim.diagnoses.map(\.sequence))
    return claim.lines.flatMap { line in
      problems(of: line.diagnosisPointers, kind: claim.kind, numbers: numbers).map { problem in
        finding(
          at: "\(line.place) pointers", problem,
          fix: "Correct pointers in charges.csv, or leave them empty to have them derived.")
      }
    }
  }

  // A facility's lines need no pointers; given ones must lead somewhere all the same.
  private func problems(of pointers: [Int], kind: ClaimKind, numbers: Set<Int>) -> [String] {
    var problems: [String] = []
    if kind == .professional, !(1...4).contains(pointers.count) {
      problems.append("\(pointers.count) pointers instead of 1 to 4")
    }
    problems += pointers.filter { !numbers.contains($0) }.map { "the claim has no diagnosis \($0)" }
    if Set(pointers).count < pointers.count { problems.append("a diagnosis is pointed to twice") }
    return problems
  }
}
