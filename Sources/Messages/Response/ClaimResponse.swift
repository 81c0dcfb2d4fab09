/// What a payer, or the clearing house before it, said about one claim. Made by `Responses`.
public struct ClaimResponse: Hashable, Sendable, Codable {
  public var kind: Kind
  public var outcome: Outcome
  /// Our control number of the claim, CLM01; empty where the answer is about a whole transaction.
  public var controlNumber: String
  /// The transaction that is answered, where the answer names no claim.
  public var transaction: Transaction?
  /// The payer's number of the claim: what a replacement or void has to name.
  public var payerControlNumber: String?
  /// When the payer decided or received.
  public var date: CalendarDate?
  public var charged: Money?
  public var paid: Money?
  public var patientOwes: Money?
  /// What was taken off the charge of the whole claim.
  public var adjustments: [Adjustment]
  public var lines: [LineResponse]
  /// Why, by code: what a person has to look at.
  public var reasons: [ResponseReason]
  /// What does not add up in the answer, each a sentence without values.
  public var imbalances: [String]

  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// 999: the form of a transaction.
    case acknowledgment = "999"
    /// 277CA: whether a claim goes into the payer's processing.
    case claimStatus = "277ca"
    /// 835: what is paid.
    case remittance = "835"
    /// FHIR ClaimResponse.
    case fhir
  }

  public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
    /// Taken into processing.
    case accepted
    /// Not taken: corrected and sent again, it counts as new.
    case rejected
    /// Waits at the payer.
    case pending
    /// Paid, whole or in part.
    case paid
    /// Decided, and nothing is paid: an appeal or a replacement may help.
    case denied
    /// An earlier payment is taken back.
    case reversed
  }

  /// A transaction set of ours by its control numbers.
  public struct Transaction: Hashable, Sendable, Codable {
    /// GS06.
    public var group: String
    /// ST02; `nil`: every one of the group.
    public var set: String?

    public init(group: String, set: String?) {
      self.group = group
      self.set = set
    }
  }

  public init(_ kind: Kind, _ outcome: Outcome, controlNumber: String) {
    self.kind = kind
    self.outcome = outcome
    self.controlNumber = controlNumber
    adjustments = []
    lines = []
    reasons = []
    imbalances = []
  }

  /// True when a person has to look at the claim again.
  public var needsWork: Bool { outcome == .rejected || outcome == .denied }
}

/// What was said about one service line.
public struct LineResponse: Hashable, Sendable, Codable {
  /// Number of the line on our claim, where the answer tells it.
  public var number: Int?
  /// HCPCS or CPT code that was decided on.
  public var code: String?
  public var charged: Money
  public var paid: Money
  public var adjustments: [Adjustment]
  /// Remittance Advice Remark Codes: `N115`.
  public var remarks: [String]

  public init(charged: Money, paid: Money) {
    self.charged = charged
    self.paid = paid
    adjustments = []
    remarks = []
  }
}

/// A reason by its code.
public struct ResponseReason: Hashable, Sendable, Codable {
  public var system: System
  /// `CO-97`, `N115`, `A7:562`, `2010AA NM1 1`.
  public var code: String

  public enum System: String, Hashable, Sendable, Codable, CaseIterable {
    /// Claim Adjustment Reason Code, behind its group.
    case adjustment
    /// Remittance Advice Remark Code.
    case remark
    /// Claim status category and status of a 277CA.
    case status
    /// Segment and error of a 999.
    case syntax
    /// Adjudication or error code of FHIR.
    case fhir
  }

  public init(_ system: System, _ code: String) {
    self.system = system
    self.code = code
  }
}
