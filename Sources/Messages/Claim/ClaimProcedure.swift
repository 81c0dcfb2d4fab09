/// An inpatient procedure of an institutional claim.
public struct ClaimProcedure: Hashable, Sendable, Codable {
  /// Number on the claim, from 1; the first is the principal procedure.
  public var sequence: Int
  /// ICD-10-PCS code: 7 characters, no dot.
  public var code: String
  public var title: String
  public var date: CalendarDate?
  public var origin: CodeOrigin

  public init(sequence: Int, code: String, title: String, date: CalendarDate?, origin: CodeOrigin) {
    self.sequence = sequence
    self.code = code
    self.title = title
    self.date = date
    self.origin = origin
  }
}
