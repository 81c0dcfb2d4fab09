internal import Export
public import Foundation
internal import Ingest
public import Messages
internal import Store

/// Writes claims to files, each whole or not at all, and keeps the ledger of what left the house.
public struct ExportDesk: Sendable {
  private let claims: ClaimDesk
  private let now: Moment

  public init(_ claims: ClaimDesk, now: Moment) {
    self.claims = claims
    self.now = now
  }

  /// Exports every claim of a client that may leave, as FHIR XML into `folder`.
  ///
  /// - Parameter resend: Also those that the ledger has already.
  public func exportFHIR(to folder: URL, client: String?, resend: Bool) throws -> ExportSummary {
    let exporter = try FHIRExporter()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw PipelineError.cannotWrite(path: folder.path)
    }
    var ledger = Dictionary(
      try claims.desk.workspace.exports(client: client).map { (Self.key($0.client, $0.controlNumber), $0.sha256) }
    ) { $1 }
    var summary = ExportSummary(format: "fhir", folder: folder.path)
    var names: Set<String> = []
    for status in try claims.claims(client: client) {
      guard let claim = status.claim, status.isReady else {
        summary.refused.append(RefusedClaim(status))
        continue
      }
      try export(claim, with: exporter, to: folder, resend, &ledger, &names, &summary)
    }
    return summary
  }

  private func export(
    _ claim: Claim, with exporter: FHIRExporter, to folder: URL, _ resend: Bool, _ ledger: inout [String: String],
    _ names: inout Set<String>, _ summary: inout ExportSummary
  ) throws {
    let client = claim.encounter.client ?? ""
    let file: ExportedFile
    do throws(ExportError) {
      file = try exporter.process(claim)
    } catch {
      summary.refused.append(RefusedClaim(claim, error.report))
      return
    }
    let sha256 = Ingester.sha256(of: file.bytes)
    let before = ledger[Self.key(client, claim.controlNumber)]
    if let before, !resend {
      if before == sha256 { summary.alreadySent += 1 } else { summary.refused.append(Self.changed(claim)) }
      return
    }
    guard names.insert(file.name.lowercased()).inserted else {
      summary.refused.append(Self.nameTaken(claim, file.name))
      return
    }
    try AtomicFile.write(file.bytes, to: folder.appending(path: file.name))
    let entry = ExportEntry(
      client: client, controlNumber: claim.controlNumber, format: summary.format, file: file.name, sha256: sha256,
      time: now)
    try claims.desk.workspace.record(entry, of: claim)
    ledger[Self.key(client, claim.controlNumber)] = sha256
    summary.files.append(
      WrittenClaim(
        client: client, encounter: claim.encounter.id, controlNumber: claim.controlNumber, file: file.name,
        sha256: sha256))
  }

  private static func key(_ client: String, _ number: String) -> String { "\(client)\u{0}\(number)" }

  private static func changed(_ claim: Claim) -> RefusedClaim {
    RefusedClaim(
      claim,
      ErrorReport(
        "PIP009", at: "claim \(claim.controlNumber)", "was exported before and has changed since",
        fix:
          "Send it again with --resend if the first file never left, or as a replacement of the claim that the payer has."
      ))
  }

  private static func nameTaken(_ claim: Claim, _ name: String) -> RefusedClaim {
    RefusedClaim(
      claim,
      ErrorReport(
        "PIP010", at: "claim \(claim.controlNumber)",
        "has the file name \(name), which another claim of the export has",
        fix: "Export one client at a time: --client ID."))
  }
}
