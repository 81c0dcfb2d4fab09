/// A service line of a claim.
public struct ClaimLine: Hashable, Sendable, Codable {
  /// Line number, 1 to n without gaps, 837 LX01.
  public var sequence: Int
  public var date: CalendarDate?
  public var dateTo: CalendarDate?
  /// HCPCS or CPT code; institutional lines may have none.
  public var code: String?
  /// What a code that says little stands for, 837 SV101-7.
  public var description: String?
  public var modifiers: [String]
  public var revenueCode: String?
  /// Where it differs from the claim's, 837P SV105: two digits.
  public var placeOfService: String?
  /// 837P SV109.
  public var isEmergency: Bool?
  public var units: Int
  /// What `units` counts, 837 SV103 and SV204; `nil`: units of the code.
  public var unitBasis: UnitBasis?
  public var charge: Money
  /// Part of the charge that the payer is not asked for, UB-04 form locator 48, 837I SV207.
  public var notCovered: Money?
  /// Included in the charge, 837P AMT*T.
  public var salesTax: Money?
  public var drug: ChargeLine.Drug?
  /// Sequence numbers of diagnoses, 1 to 4 of them on a professional line, 837 SV107.
  public var diagnosisPointers: [Int]
  /// Where they differ from the claim's: rendering, ordering, referring, supervising; operating, other operating.
  public var providers: Providers?
  @OmittedWhenEmpty public var dates: [ClaimDate] = []
  @OmittedWhenEmpty public var references: [ClaimReference] = []
  @OmittedWhenEmpty public var remarks: [ClaimRemark] = []
  @OmittedWhenEmpty public var attachments: [ClaimAttachment] = []
  /// What other payers have paid for it.
  @OmittedWhenEmpty public var payments: [LinePayment] = []
  /// Where the code comes from; `nil` for a code that only the charges have.
  public var origin: CodeOrigin?

  public enum UnitBasis: String, Hashable, Sendable, Codable, CaseIterable {
    case units = "UN"
    /// Minutes of anesthesia, professional.
    case minutes = "MJ"
    /// Days of accommodation, institutional.
    case days = "DA"
  }

  public init(sequence: Int, units: Int, charge: Money) {
    self.sequence = sequence
    self.units = units
    self.charge = charge
    modifiers = []
    diagnosisPointers = []
  }
}
