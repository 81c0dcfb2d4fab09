internal import Export
internal import Foundation
internal import Messages
internal import Profiles
internal import Store
internal import X12

/// 837 files: a batch for each client and payer.
extension ExportDesk {
  func writeBatches(
    _ choices: [Choice], _ kind: ClaimKind, to folder: URL, _ request: ExportRequest, _ summary: inout ExportSummary
  ) throws {
    let exporter = X12Exporter(kind)
    let groups = Dictionary(grouping: choices) { choice in
      [choice.claim.encounter.client ?? "", choice.claim.encounter.coverage.payerID ?? ""]
    }
    for (key, group) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      var ready: [(choice: Choice, claim: PreparedClaim)] = []
      for choice in group {
        do throws(ExportError) {
          ready.append((choice, try exporter.prepare(choice.claim)))
        } catch {
          summary.refused.append(RefusedClaim(choice.claim, error.report))
        }
      }
      guard let first = ready.first else { continue }
      guard let partners = partners(of: first.choice.claim, isTest: request.isTest) else {
        summary.refused += ready.map { RefusedClaim($0.choice.claim, Self.noSubmitter(key[0])) }
        continue
      }
      try writeBatch(ready, exporter, partners, to: folder, &summary)
    }
  }

  private func writeBatch(
    _ ready: [(choice: Choice, claim: PreparedClaim)], _ exporter: X12Exporter, _ partners: TradingPartners,
    to folder: URL, _ summary: inout ExportSummary
  ) throws {
    let workspace = claims.desk.workspace
    let first = ready[0].choice.claim
    let number = try workspace.reserveBatch(
      client: first.encounter.client ?? "", payer: first.encounter.coverage.payerID ?? "", format: summary.format,
      at: now)
    let file = exporter.file(
      of: ready.map(\.claim), in: Envelope(partners: partners, controlNumber: number, created: now),
      named: name(of: first, summary.format, number))
    let entries = ready.enumerated().map { index, item in
      let set = ClaimBatch.transactionSet(ofClaim: index)
      return (entry(item.choice, summary.format, file, batch: number, transactionSet: set), item.choice.claim)
    }
    try release(file, to: folder, entries)
    summary.files += entries.map { WrittenClaim($0.0, encounter: $0.1.encounter.id) }
  }

  // The client's own name for such files, else payer, form and number.
  private func name(of claim: Claim, _ format: String, _ number: Int) -> String {
    let payer = claim.encounter.coverage.payerID ?? ""
    let profile = claims.desk.profiles.clients[claim.encounter.client ?? ""]
    guard let name = ClaimFormat(rawValue: format).flatMap({ profile?.outputNames[$0] }) else {
      return "\(payer)-\(format)-\(number)"
    }
    return name.name { field in
      switch field {
      case .client: claim.encounter.client ?? ""
      case .payer: payer
      case .controlNumber: claim.controlNumber
      case .encounter: claim.encounter.id
      case .date: now.date.description.filter { $0 != "-" }
      case .batch: String(number)
      }
    }
  }

  /// The client as submitter; the payer, or the clearing house that its profile names, as receiver.
  private func partners(of claim: Claim, isTest: Bool) -> TradingPartners? {
    let submitter = claims.desk.profiles.clients[claim.encounter.client ?? ""]?.submitter
    guard let id = submitter?.id, let name = submitter?.name, let contact = Self.contact(submitter) else { return nil }
    let coverage = claim.encounter.coverage
    let receiver = claims.desk.profiles.payer(coverage.payerID, client: claim.encounter.client)?.receiver
    return TradingPartners(
      submitter: TradingPartners.Party(name: name, id: id, contact: contact),
      receiver: TradingPartners.Party(
        name: receiver?.name ?? coverage.payerName ?? "", id: receiver?.id ?? coverage.payerID ?? ""),
      isTest: receiver?.usage.map { $0 == .test } ?? isTest)
  }

  private static func contact(_ submitter: Submitter?) -> Contact? {
    guard let submitter, submitter.contactPhone != nil || submitter.contactEmail != nil else { return nil }
    var contact = Contact()
    contact.name = submitter.contactName
    contact.phone = submitter.contactPhone
    contact.email = submitter.contactEmail
    return contact
  }

  private static func noSubmitter(_ client: String) -> ErrorReport {
    ErrorReport(
      "PIP040", at: "client \(client)", "has no submitter in its profile, and an 837 names who sends it",
      fix: "Give submitter with id, name and contactPhone in profiles/\(client).json.")
  }
}
