/// Another payer of the same claim, and what it has decided: coordination of benefits, 837 loop 2320.
public struct OtherPayer: Hashable, Sendable, Codable {
  /// The membership with this payer: ids, group, subscriber, order among the payers.
  public var coverage: Coverage
  /// The patient's relationship to that subscriber, SBR02.
  public var relationship: Relationship?
  /// Benefits are paid to the provider, OI03: `Y`, `N` or `W`.
  public var benefitsAssigned: String?
  /// Release of information, OI06: `Y` or `I`.
  public var releaseOfInformation: String?
  /// Who signed for the patient, OI04: `P`, a signature made by the provider.
  public var patientSignature: String?
  /// What it paid; `nil` while it has not decided, AMT*D.
  public var paid: Money?
  /// AMT*A8.
  public var notCovered: Money?
  /// What the patient still owes, AMT*EAF.
  public var patientOwes: Money?
  /// What it took off the charge of the whole claim, CAS.
  @OmittedWhenEmpty public var adjustments: [Adjustment] = []
  /// When it decided, DTP*573.
  public var decided: CalendarDate?
  /// Its own number of the claim, REF*F8.
  public var claimNumber: String?

  public init(coverage: Coverage) { self.coverage = coverage }
}

/// What another payer has decided about one line, 837 loop 2430.
public struct LinePayment: Hashable, Sendable, Codable {
  /// ``Coverage/payerID`` of the other payer, SVD01.
  public var payerID: String
  public var paid: Money
  /// The code that it paid, where it differs from the line's, SVD03.
  public var code: String?
  @OmittedWhenEmpty public var modifiers: [String] = []
  /// Units that it paid, SVD05.
  public var units: Int
  @OmittedWhenEmpty public var adjustments: [Adjustment] = []
  /// DTP*573.
  public var decided: CalendarDate?
  /// AMT*EAF.
  public var patientOwes: Money?

  public init(payerID: String, paid: Money, units: Int) {
    self.payerID = payerID
    self.paid = paid
    self.units = units
  }
}
