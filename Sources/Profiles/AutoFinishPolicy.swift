public import Messages

/// A client's signed word that encounters of a certain kind may be finished without a person.
///
/// Without a name and a day of signature it is no policy: the reader refuses the profile.
public struct AutoFinishPolicy: Hashable, Sendable {
  /// Id of the signed paper; claims name it where they else name a reviewer.
  public var id: String
  /// Who signed for the client.
  public var signedBy: String
  public var signedOn: CalendarDate
  /// Last day that it holds; `nil`: until it is taken out of the profile.
  public var until: CalendarDate?
  /// Score that every suggestion of the encounter needs, 0 to 1.
  public var minimumScore: Double
  /// Kinds that every note of the encounter has to be of; never empty.
  public var documentTypes: [DocumentType]

  public init(
    id: String, signedBy: String, signedOn: CalendarDate, until: CalendarDate? = nil, minimumScore: Double,
    documentTypes: [DocumentType]
  ) {
    self.id = id
    self.signedBy = signedBy
    self.signedOn = signedOn
    self.until = until
    self.minimumScore = minimumScore
    self.documentTypes = documentTypes
  }

  /// Whether the policy holds on `day`.
  public func holds(on day: CalendarDate) -> Bool {
    signedOn <= day && until.map { day <= $0 } ?? true
  }

  /// What a decision under the policy names as its reviewer: `policy:NC-2026-1`.
  public var reviewer: String { Self.prefix + id }

  /// Whether `reviewer` names a policy instead of a person.
  public static func isPolicy(reviewer: String) -> Bool { reviewer.hasPrefix(prefix) }

  private static let prefix = "policy:"
}
