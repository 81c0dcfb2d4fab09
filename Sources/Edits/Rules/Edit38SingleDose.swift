internal import Codebook
internal import Messages

/// Catches a drug from a single-dose container that does not say whether some of it was discarded.
struct Edit38SingleDose: ClaimEdit {
  let id = "EDIT38"
  let title = "A single-dose drug says with JZ or JW whether some was discarded; a JW line follows its dose"
  let severity = Severity.warning
  let scope = EditScope.professional
  let source = "CMS discarded drugs policy, from 2023-07-01 (list of drugs imported; else every J code)"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    claim.lines.compactMap { line in
      guard let code = line.code, let date = line.date ?? claim.codeDate, (date.year, date.month) >= (2023, 7),
        let certainty = Self.certainty(of: code, in: context.table(.singleDoseDrugs, on: date)),
        let problem = Self.problem(of: line, on: claim)
      else { return nil }
      return warning(
        at: "\(line.place) modifiers", "\(code) \(certainty) and \(problem)",
        fix: "Add JZ when nothing was discarded; else bill the waste on a line of its own with JW.")
    }
  }

  // `nil` when the drug is not one of single doses.
  private static func certainty(of code: String, in drugs: SortedTable?) -> String? {
    guard let drugs else { return code.hasPrefix("J") ? "may come in single doses" : nil }
    return drugs.contains(code) ? "comes in single doses" : nil
  }

  private static func problem(of line: ClaimLine, on claim: Claim) -> String? {
    let sameDay = claim.lines.filter { $0.code == line.code && $0.date == line.date && $0.sequence != line.sequence }
    switch (line.modifiers.contains("JW"), line.modifiers.contains("JZ")) {
    case (true, true): return "the line says both that some was discarded and that nothing was"
    case (true, false):
      return sameDay.contains { !$0.modifiers.contains("JW") } ? nil : "waste is billed without the dose given"
    case (false, true): return nil
    case (false, false):
      return sameDay.contains { $0.modifiers.contains("JW") } ? nil : "the line has neither JZ nor a line with JW"
    }
  }
}
