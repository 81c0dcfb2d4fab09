internal import Codebook
internal import Messages

/// Catches a procedure that the payer may not pay, or that does not go with the stay.
struct Edit22ProcedureCoverage: ClaimEdit {
  let id = "EDIT22"
  let title = "No procedure is on the code editor's lists of non-covered, limited or inconsistent ones"
  let severity = Severity.warning
  let scope = EditScope.institutional
  let source =
    "MCE: non-covered procedure, limited coverage, procedure inconsistent with length of stay (imported list)"

  private static let meanings: [CodeEditorList: String] = [
    .nonCovered: "is not covered", .limitedCoverage: "is covered under conditions only",
    .inconsistentStay: "does not fit the length of the stay",
  ]

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    guard claim.isInpatient, let lists = context.table(.codeEditor, on: claim.codeDate) else { return [] }
    return claim.procedures.flatMap { procedure in
      lists.rows(procedure.code).compactMap { row in
        guard let list = CodeEditorList(rawValue: row[1]), let meaning = Self.meanings[list] else { return nil }
        return warning(
          at: procedure.place, "\(procedure.code) \(meaning)",
          fix: "See that the payer's conditions are met and documented; else bill it as not covered.")
      }
    }
  }
}
