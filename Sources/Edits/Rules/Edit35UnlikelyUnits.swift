internal import Codebook
internal import Messages

/// Catches more units of a service than one patient can have.
struct Edit35UnlikelyUnits: ClaimEdit {
  let id = "EDIT35"
  let title = "No service has more units, a line or a day, than NCCI finds likely"
  let severity = Severity.warning
  let scope = EditScope.professional
  let source = "NCCI medically unlikely edits (imported)"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    claim.lines.compactMap { line in
      guard let code = line.code, let table = context.table(.unlikelyUnits, on: line.date ?? claim.codeDate),
        let row = table.rows(code).last, let limit = Int(row[1])
      else { return nil }
      // Indicators 2 and 3 count a day, which its last line reports.
      let isOfDay = row[2] == "2" || row[2] == "3"
      let day = claim.lines.filter { $0.code == code && $0.date == line.date }
      if isOfDay, day.last?.sequence != line.sequence { return nil }
      let units = isOfDay ? day.reduce(0) { $0 + $1.units } : line.units
      guard units > limit else { return nil }
      return warning(
        at: "\(line.place) units",
        "\(units) units of \(code) a \(isOfDay ? "day" : "line") are more than the \(limit) of NCCI",
        fix: "Correct units in charges.csv; if they are right, have the notes at hand.")
    }
  }
}
