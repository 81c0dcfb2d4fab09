internal import Codebook
internal import Messages

/// What the HCPCS edition says about the code of a line.
struct HCPCSRow {
  /// Coverage: C, D, I, M or S.
  let coverage: String
  /// Action of the release: A, C, D, N ...
  let action: String
  let from: CalendarDate?
  let through: CalendarDate?

  /// `nil` when the edition does not have the code.
  init?(_ code: String, in codes: SortedTable) {
    guard let row = codes.rows(code).first, row.count >= 7 else { return nil }
    coverage = row[3]
    action = row[4]
    from = CalendarDate(row[5])
    through = CalendarDate(row[6])
  }

  /// Whether `code` is one of HCPCS Level II: a letter first. CPT codes begin with a digit.
  static func isLevelII(_ code: String) -> Bool {
    FieldShape.isServiceCode(code) && code.utf8.first.map { $0 >= UInt8(ascii: "A") } ?? false
  }
}
