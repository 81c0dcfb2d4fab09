/// Who pays: the payer and the subscriber's membership with it.
public struct Coverage: Hashable, Sendable, Codable {
  public var payerID: String?
  /// What kind of id that is, 837 NM108: `PI`, or `XV` for a national plan id; `nil`: `PI`.
  public var payerIDQualifier: String?
  public var payerName: String?
  public var payerAddress: Address?
  /// Further ids of the payer, and the billing provider's ids with it, 837 loop 2010BB REF.
  @OmittedWhenEmpty public var payerSecondaryIDs: [SecondaryID] = []
  public var memberID: String?
  public var groupNumber: String?
  public var groupName: String?
  /// Why Medicare is not the first payer, 837 SBR05: `12`, `43`, `47` ...
  public var insuranceType: String?
  /// Kind of payer, 837 SBR09: `MB` Medicare Part B, `MC` Medicaid, `CI` commercial ...
  public var filingCode: String?
  /// Order among several payers, 837 SBR01: `P`, `S` or `T`.
  public var responsibility: String?
  /// Name of the subscriber; `nil` when the patient is the subscriber.
  public var subscriberName: PersonName?
  public var subscriberBirthDate: CalendarDate?
  public var subscriberSex: Sex?
  public var subscriberAddress: Address?
  /// The insurer's number of a property and casualty case, 837 REF*Y4.
  public var casualtyClaimNumber: String?
  /// Prior authorization, CMS-1500 box 23, UB-04 form locator 63.
  public var priorAuthorization: String?
  /// The payer wants one for this encounter; `nil`: nobody said so.
  public var priorAuthorizationRequired: Bool?
  public var referralNumber: String?

  public init() {}
}
