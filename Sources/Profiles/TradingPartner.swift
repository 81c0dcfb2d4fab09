/// Who sends claims: 837 ISA06, GS02 and loop 1000A.
public struct Submitter: Hashable, Sendable {
  /// Id that the receiver gave, 837 NM109 of 1000A: at most 15 characters, as ISA06 holds.
  public var id: String?
  public var name: String?
  /// Person or desk to ask, 837 PER02.
  public var contactName: String?
  /// Digits alone.
  public var contactPhone: String?
  public var contactEmail: String?

  public init() {}
}

/// Who gets claims: 837 ISA08, GS03 and loop 1000B.
public struct Receiver: Hashable, Sendable {
  /// At most 15 characters, as ISA08 holds.
  public var id: String?
  public var name: String?
  /// Whether what is sent counts, 837 ISA15; `nil`: as the command says.
  public var usage: Usage?

  public enum Usage: String, Hashable, Sendable, CaseIterable {
    case test
    case production
  }

  public init() {}
}
