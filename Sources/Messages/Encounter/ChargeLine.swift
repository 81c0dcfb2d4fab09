/// One line of an encounter's charges, as delivered beside the manifest in `charges.csv`.
///
/// Charges come from a fee schedule or the client, never from a note.
public struct ChargeLine: Hashable, Sendable, Codable {
  public var encounter: String
  /// Line number within the encounter, from 1.
  public var number: Int
  public var date: CalendarDate?
  /// Last day of a service that spans days.
  public var dateTo: CalendarDate?
  /// HCPCS or CPT code; institutional lines may have none.
  public var code: String?
  /// At most four modifiers of two characters, CMS-1500 box 24D.
  public var modifiers: [String]
  /// Four digits, UB-04 form locator 42.
  public var revenueCode: String?
  public var units: Int
  public var charge: Money
  public var drug: Drug?
  /// Numbers of the diagnoses that the line treats, from 1, at most four; empty: derived at review.
  public var pointers: [Int]

  /// A drug given, 837 loop 2410.
  public struct Drug: Hashable, Sendable, Codable {
    /// National Drug Code: 11 digits.
    public var ndc: String
    /// Decimal quantity as written in the source.
    public var quantity: String?
    /// `F2`, `GR`, `ME`, `ML` or `UN`.
    public var unit: String?
    /// Number of the prescription, 837 REF*XZ.
    public var prescription: String?

    public init(ndc: String, quantity: String? = nil, unit: String? = nil) {
      self.ndc = ndc
      self.quantity = quantity
      self.unit = unit
    }
  }

  public init(encounter: String, number: Int, units: Int, charge: Money) {
    self.encounter = encounter
    self.number = number
    self.units = units
    self.charge = charge
    modifiers = []
    pointers = []
  }
}
