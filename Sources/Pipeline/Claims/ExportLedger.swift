internal import Messages
internal import Store

/// What left the house before in one form, for the question what may leave now.
struct ExportLedger {
  private let sent: Set<String>
  private let claims: [String: Claim]
  private let request: ExportRequest

  init(_ workspace: Workspace, format: ExportFormat, client: String?, request: ExportRequest) throws {
    let exports = try workspace.exports(client: client).filter { $0.format == format.rawValue }
    sent = Set(exports.map { Self.key($0.client, $0.controlNumber) })
    claims = Dictionary(
      try workspace.claims(client: client).map { (Self.key($0.encounter.client ?? "", $0.controlNumber), $0) }
    ) { $1 }
    self.request = request
  }

  /// What becomes of a claim.
  enum Choice {
    case send(ExportEntry.Purpose)
    case alreadySent
    case refused(ErrorReport)
  }

  func choice(for claim: Claim) -> Choice {
    let key = Self.key(claim.encounter.client ?? "", claim.controlNumber)
    let wanted = purpose(of: claim)
    guard sent.contains(key) else {
      return wanted == .original ? .send(.original) : .refused(Self.neverSent(claim))
    }
    if claims[key] == claim { return request.resend ? .send(.resend) : .alreadySent }
    if wanted != .original { return .send(wanted) }
    return request.resend ? .send(.resend) : .refused(Self.changed(claim))
  }

  private func purpose(of claim: Claim) -> ExportEntry.Purpose {
    if request.void.contains(claim.encounter.id) { return .void }
    return request.replace.contains(claim.encounter.id) ? .replacement : .original
  }

  private static func key(_ client: String, _ number: String) -> String { "\(client)\u{0}\(number)" }

  private static func changed(_ claim: Claim) -> ErrorReport {
    ErrorReport(
      "PIP009", at: "claim \(claim.controlNumber)", "was exported before and has changed since",
      fix: "Send it with --resend if the first file never left, or with --replace \(claim.encounter.id).")
  }

  private static func neverSent(_ claim: Claim) -> ErrorReport {
    ErrorReport(
      "PIP041", at: "claim \(claim.controlNumber)", "is to be replaced or voided, but was never exported in this form",
      fix: "Export it as an original claim, or name the form that it was sent in.")
  }
}
