public import Messages

/// Who sends a batch of claims to whom.
public struct TradingPartners: Hashable, Sendable {
  public var submitter: Party
  public var receiver: Party
  /// ISA15 `T`: the receiver tests, and pays nothing.
  public var isTest: Bool

  /// One end of an exchange.
  public struct Party: Hashable, Sendable {
    /// 837 loops 1000A and 1000B, NM103.
    public var name: String
    /// NM109, ISA06 or ISA08, GS02 or GS03: 2 to 15 characters.
    public var id: String
    /// What kind of id the interchange takes it for, ISA05 and ISA07: `ZZ` as agreed, `30` a tax id ...
    public var qualifier: String
    /// The submitter's desk, 837 loop 1000A PER.
    public var contact: Contact?

    public init(name: String, id: String, qualifier: String = "ZZ", contact: Contact? = nil) {
      self.name = name
      self.id = id
      self.qualifier = qualifier
      self.contact = contact
    }
  }

  public init(submitter: Party, receiver: Party, isTest: Bool = false) {
    self.submitter = submitter
    self.receiver = receiver
    self.isTest = isTest
  }
}
