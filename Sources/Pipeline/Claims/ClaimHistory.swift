public import Messages
internal import Store

/// What became of one claim that left the house: a line of `claims status`.
public struct ClaimHistory: Hashable, Sendable, Codable {
  public var client: String
  public var encounter: String
  public var controlNumber: String
  public var payer: String?
  public var charged: Money
  public var state: State
  public var paid: Money?
  public var patientOwes: Money?
  public var payerControlNumber: String?
  /// Why it was refused or paid less, by code, the latest answer's.
  public var reasons: [ResponseReason]
  public var imbalances: [String]
  /// Formats and what it was sent as, oldest first: `837p original`.
  public var sent: [String]
  /// Answers, oldest first: `999 accepted`.
  public var answers: [String]

  /// Where a claim stands: what the latest answer says.
  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    /// No answer yet.
    case sent
    case accepted, rejected, pending, paid, denied, reversed
    /// Taken back by us.
    case voided
  }

  /// The claims of a client that left the house, by client and control number; of all when `client` is `nil`.
  public static func all(_ desk: CodingDesk, client: String?) throws -> [ClaimHistory] {
    let exports = Dictionary(grouping: try desk.workspace.exports(client: client)) { [$0.client, $0.controlNumber] }
    let answers = Dictionary(grouping: try desk.workspace.responses(client: client)) { [$0.client, $0.controlNumber] }
    return try desk.workspace.claims(client: client).map { claim in
      let key = [claim.encounter.client ?? "", claim.controlNumber]
      return ClaimHistory(claim, exports[key] ?? [], answers[key] ?? [])
    }
  }

  private init(_ claim: Claim, _ exports: [ExportEntry], _ answers: [ResponseEntry]) {
    client = claim.encounter.client ?? ""
    encounter = claim.encounter.id
    controlNumber = claim.controlNumber
    payer = claim.encounter.coverage.payerID
    charged = claim.totalCharge
    sent = exports.map { "\($0.format) \($0.purpose.rawValue)" }
    self.answers = answers.map { "\($0.response.kind.rawValue) \($0.response.outcome.rawValue)" }
    payerControlNumber = answers.compactMap(\.response.payerControlNumber).last
    // What was answered before the claim was last sent is about what it was then.
    let latest = answers.last { answer in exports.last.map { $0.time.description <= answer.time.description } ?? true }
    state = latest.flatMap { State(rawValue: $0.response.outcome.rawValue) } ?? .sent
    if exports.last?.purpose == .void, state != .rejected { state = .voided }
    paid = latest?.response.paid
    patientOwes = latest?.response.patientOwes
    reasons = latest?.response.reasons ?? []
    imbalances = latest?.response.imbalances ?? []
  }
}
