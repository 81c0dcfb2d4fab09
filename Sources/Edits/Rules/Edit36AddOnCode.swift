internal import Codebook
internal import Messages

/// Catches an add-on without the service that it adds to.
struct Edit36AddOnCode: ClaimEdit {
  let id = "EDIT36"
  let title = "An add-on code stands beside one of its primary codes on the same day"
  let severity = Severity.warning
  let scope = EditScope.professional
  let source = "NCCI add-on code edits (imported)"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    claim.lines.compactMap { line in
      guard let code = line.code, let date = line.date ?? claim.codeDate,
        let table = context.table(.addOns, on: date)
      else { return nil }
      let rows = table.rows(code).filter { Self.holds($0, on: date) }
      // Type 2 leaves the primary codes to the contractor.
      guard !rows.isEmpty, !rows.contains(where: { $0[2] == "2" }) else { return nil }
      let primaries = Set(rows.map { $0[1] })
      let isPaired = claim.lines.contains { $0.date == line.date && $0.code.map(primaries.contains) ?? false }
      guard !isPaired else { return nil }
      let shown = primaries.sorted().prefix(8).joined(separator: ", ") + (primaries.count > 8 ? " ..." : "")
      return warning(
        at: line.place, "\(code) is an add-on and none of its primary codes is billed that day",
        fix: "Bill the service that it adds to (\(shown)), or take the line out.")
    }
  }

  private static func holds(_ row: [String], on date: CalendarDate) -> Bool {
    CalendarDate(row[3]).map { $0 <= date } ?? true && CalendarDate(row[4]).map { date <= $0 } ?? true
  }
}
