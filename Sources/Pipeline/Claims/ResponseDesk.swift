public import Foundation
internal import Ingest
public import Messages
internal import Responses
internal import Review
internal import Store

/// Reads what payers sent back, finds the claims that it is about, and keeps it in the ledger.
///
/// A denied or rejected claim is opened for review again, with the reason.
public struct ResponseDesk: Sendable {
  private let desk: CodingDesk
  private let now: Moment

  public init(_ desk: CodingDesk, now: Moment) {
    self.desk = desk
    self.now = now
  }

  /// Reads files of one client, or of all when `client` is `nil`.
  public func read(_ files: [URL], client: String?) throws -> ResponseSummary {
    let book = try SentClaims(desk.workspace, client: client)
    var summary = ResponseSummary()
    for file in files {
      guard let data = try? Data(contentsOf: file) else {
        throw PipelineError.noSuchPath(path: file.path, wanted: "file that can be read")
      }
      try read([UInt8](data), file.lastPathComponent, book, &summary)
    }
    return summary
  }

  private func read(
    _ bytes: [UInt8], _ file: String, _ book: SentClaims, _ summary: inout ResponseSummary
  ) throws {
    let responses: [ClaimResponse]
    do throws(ResponseError) {
      responses = try ResponseReader().responses(in: bytes)
    } catch {
      summary.refused.append(RefusedFile(file: file, report: error.report))
      return
    }
    let sha256 = Ingester.sha256(of: bytes)
    var entries: [ResponseEntry] = []
    for response in responses {
      let claims = book.claims(of: response)
      if claims.isEmpty { summary.unmatched.append(UnmatchedResponse(file: file, response)) }
      for claim in claims {
        entries.append(
          ResponseEntry(
            client: claim.encounter.client ?? "", controlNumber: claim.controlNumber, file: file, sha256: sha256,
            time: now, response: response.about(claim)))
      }
    }
    guard try desk.workspace.record(entries, ofFile: sha256) else {
      summary.known += 1
      return
    }
    summary.files += 1
    summary.responses += entries
    for entry in entries where entry.response.needsWork {
      if try reopen(entry, book) { summary.reopened += 1 }
    }
  }

  // The form of a transaction is the biller's business; a claim that a payer refuses is a coder's too.
  private func reopen(_ entry: ResponseEntry, _ book: SentClaims) throws -> Bool {
    guard entry.response.kind != .acknowledgment,
      let claim = book.claim(client: entry.client, controlNumber: entry.controlNumber)
    else { return false }
    let key = EncounterKey(client: entry.client, id: claim.encounter.id)
    guard let coded = try desk.workspace.coded(key) else { return false }
    var session = try desk.session(coded)
    guard session.encounter.state == .finished else { return false }
    let payer = claim.encounter.coverage.payerID ?? "unknown"
    var decision = Decision(encounter: key.id, act: .reopen, reviewer: "payer \(payer)", time: now)
    let codes = entry.response.reasons.map(\.code).joined(separator: ", ")
    decision.reason = "The claim was \(entry.response.outcome.rawValue)\(codes.isEmpty ? "" : ": \(codes)")."
    do throws(ReviewError) { try session.apply(decision) } catch { return false }
    try desk.workspace.record(session.encounter.decisions.suffix(1), leadingTo: session.encounter, of: key)
    return true
  }
}

extension ClaimResponse {
  /// The answer with what does not fit our claim.
  fileprivate func about(_ claim: Claim) -> ClaimResponse {
    var response = self
    response.controlNumber = claim.controlNumber
    if let charged, charged != claim.totalCharge, kind != .fhir {
      response.imbalances.append("The charge of the answer is not that of the claim.")
    }
    return response
  }
}
