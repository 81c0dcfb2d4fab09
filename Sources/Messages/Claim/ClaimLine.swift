/// A service line of a claim.
public struct ClaimLine: Hashable, Sendable, Codable {
  /// Line number, 1 to n without gaps, 837 LX01.
  public var sequence: Int
  public var date: CalendarDate?
  public var dateTo: CalendarDate?
  /// HCPCS or CPT code; institutional lines may have none.
  public var code: String?
  public var modifiers: [String]
  public var revenueCode: String?
  public var units: Int
  public var charge: Money
  public var drug: ChargeLine.Drug?
  /// Sequence numbers of diagnoses, 1 to 4 of them on a professional line, 837 SV107.
  public var diagnosisPointers: [Int]

  public init(sequence: Int, units: Int, charge: Money) {
    self.sequence = sequence
    self.units = units
    self.charge = charge
    modifiers = []
    diagnosisPointers = []
  }
}
