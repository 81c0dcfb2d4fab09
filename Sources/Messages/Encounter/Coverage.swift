/// Who pays: the payer and the subscriber's membership with it.
public struct Coverage: Hashable, Sendable, Codable {
  public var payerID: String?
  public var payerName: String?
  public var memberID: String?
  public var groupNumber: String?
  /// Kind of payer, 837 SBR09: `MB` Medicare Part B, `MC` Medicaid, `CI` commercial ...
  public var filingCode: String?
  /// Order among several payers, 837 SBR01: `P`, `S` or `T`.
  public var responsibility: String?
  /// Name of the subscriber; `nil` when the patient is the subscriber.
  public var subscriberName: PersonName?
  public var subscriberBirthDate: CalendarDate?
  public var subscriberSex: Sex?
  /// Prior authorization, CMS-1500 box 23, UB-04 form locator 63.
  public var priorAuthorization: String?
  public var referralNumber: String?

  public init() {}
}
