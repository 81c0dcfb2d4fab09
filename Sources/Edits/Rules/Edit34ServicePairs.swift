internal import Codebook
internal import Messages

/// Catches two services of one day that are paid as one.
struct Edit34ServicePairs: ClaimEdit {
  let id = "EDIT34"
  let title = "No two services of a day are a pair that NCCI does not pay together, unless a modifier says why"
  let severity = Severity.warning
  let scope = EditScope.professional
  let source = "NCCI procedure-to-procedure edits and Policy Manual chapter 1 (imported)"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    var findings: [Finding] = []
    for (index, second) in claim.lines.enumerated() {
      guard let date = second.date, let pairs = context.table(.servicePairs, on: date) else { continue }
      for first in claim.lines[..<index] where first.date == date && provider(first, claim) == provider(second, claim) {
        findings += check(first, second, in: pairs, on: date) + check(second, first, in: pairs, on: date)
      }
    }
    return findings
  }

  // The table is about services of one provider to one patient.
  private func provider(_ line: ClaimLine, _ claim: Claim) -> String? {
    line.providers?.rendering?.npi ?? claim.encounter.providers.rendering?.npi
  }

  private func check(
    _ one: ClaimLine, _ two: ClaimLine, in pairs: SortedTable, on date: CalendarDate
  ) -> [Finding] {
    guard let code = one.code, let other = two.code else { return [] }
    let row = pairs.rows(code, other).first { row in
      CalendarDate(row[3]).map { $0 <= date } ?? true && CalendarDate(row[4]).map { date <= $0 } ?? true
    }
    switch row?[2] {
    case "0":
      return [
        warning(
          at: two.place, "\(other) is not paid beside \(code) of \(one.place) on one day",
          fix: "Bill \(code) alone.")
      ]
    case "1" where !Self.isExplained(one, two, on: date):
      return [
        warning(
          at: two.place, "\(other) is paid beside \(code) of \(one.place) only with a modifier that says why",
          fix: "Bill \(code) alone, or add the modifier that the notes support, such as 59 or XS.")
      ]
    default: return []
    }
  }

  private static func isExplained(_ one: ClaimLine, _ two: ClaimLine, on date: CalendarDate) -> Bool {
    if two.modifiers.contains(where: associated.contains) { return true }
    // Visits carry theirs wherever they stand; from July 2019 the distinct-service modifiers may stand on either code.
    return one.modifiers.contains {
      visit.contains($0) || distinct.contains($0) && (date.year, date.month) >= (2019, 7)
    }
  }

  private static let visit: Set = ["24", "25", "57"]
  private static let distinct: Set = ["59", "XE", "XS", "XP", "XU"]
  private static let associated = visit.union(distinct).union([
    "E1", "E2", "E3", "E4", "FA", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "TA", "T1", "T2", "T3", "T4",
    "T5", "T6", "T7", "T8", "T9", "LT", "RT", "LC", "LD", "RC", "LM", "RI", "58", "78", "79", "27", "91",
  ])
}
