internal import Messages
internal import Store

/// The claims that left the house, as answers name them: by control number, or by batch and transaction.
struct SentClaims {
  private let claims: [String: [Claim]]
  private let batches: [Int: [ExportEntry]]

  init(_ workspace: Workspace, client: String?) throws {
    claims = Dictionary(grouping: try workspace.claims(client: client), by: \.controlNumber)
    batches = Dictionary(grouping: try workspace.exports(client: client).filter { $0.batch != nil }) { $0.batch ?? 0 }
  }

  func claim(client: String, controlNumber: String) -> Claim? {
    claims[controlNumber]?.first { $0.encounter.client ?? "" == client }
  }

  /// The claims that an answer is about; none when it names none of ours.
  func claims(of response: ClaimResponse) -> [Claim] {
    if let transaction = response.transaction { return claims(of: transaction) }
    let named = claims[response.controlNumber] ?? []
    guard named.count > 1 else { return named }
    // Clients may use the same number: the charge tells which claim is meant, or nothing does.
    let charged = named.filter { $0.totalCharge == response.charged }
    return charged.count == 1 ? charged : []
  }

  private func claims(of transaction: ClaimResponse.Transaction) -> [Claim] {
    let entries = Int(transaction.group).flatMap { batches[$0] } ?? []
    return entries.filter { transaction.set == nil || $0.transactionSet == transaction.set }.compactMap {
      claim(client: $0.client, controlNumber: $0.controlNumber)
    }
  }
}
