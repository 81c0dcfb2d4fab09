internal import Export
public import Foundation
internal import Ingest
public import Messages
internal import Store

/// Writes claims to files, each whole or not at all, and keeps the ledger of what left the house.
public struct ExportDesk: Sendable {
  let claims: ClaimDesk
  let now: Moment

  public init(_ claims: ClaimDesk, now: Moment) {
    self.claims = claims
    self.now = now
  }

  /// A claim that is to be written.
  struct Choice {
    let claim: Claim
    let purpose: ExportEntry.Purpose
  }

  /// Exports every claim of a client that may leave and that the form is for into `folder`.
  public func export(
    _ format: ExportFormat, to folder: URL, client: String?, request: ExportRequest = ExportRequest()
  ) throws -> ExportSummary {
    try Self.make(folder)
    try finishReleases(in: folder, client: client)
    let ledger = try ExportLedger(claims.desk.workspace, format: format, client: client, request: request)
    var summary = ExportSummary(format: format.rawValue, folder: folder.path)
    var choices: [Choice] = []
    for status in try claims.claims(client: client, request: request) {
      if let claim = status.claim, let kind = format.kind, claim.kind != kind { continue }
      guard let claim = status.claim, status.isReady else {
        summary.refused.append(RefusedClaim(status))
        continue
      }
      switch ledger.choice(for: claim) {
      case .send(let purpose): choices.append(Choice(claim: claim, purpose: purpose))
      case .alreadySent: summary.alreadySent += 1
      case .refused(let report): summary.refused.append(RefusedClaim(claim, report))
      }
    }
    switch format {
    case .fhir: try writeFHIR(choices, to: folder, &summary)
    case .x12Professional: try writeBatches(choices, .professional, to: folder, request, &summary)
    case .x12Institutional: try writeBatches(choices, .institutional, to: folder, request, &summary)
    }
    return summary
  }

  private static func make(_ folder: URL) throws(PipelineError) {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path: folder.path)
    }
  }

  private func writeFHIR(_ choices: [Choice], to folder: URL, _ summary: inout ExportSummary) throws {
    let exporter = try FHIRExporter()
    var names: Set<String> = []
    for choice in choices {
      let claim = choice.claim
      let file: ExportedFile
      do throws(ExportError) {
        file = try exporter.process(claim)
      } catch {
        summary.refused.append(RefusedClaim(claim, error.report))
        continue
      }
      guard names.insert(file.name.lowercased()).inserted else {
        summary.refused.append(Self.nameTaken(claim, file.name))
        continue
      }
      let entry = entry(choice, summary.format, file)
      try release(file, to: folder, [(entry, claim)])
      summary.files.append(WrittenClaim(entry, encounter: claim.encounter.id))
    }
  }

  /// The ledger's entry of a claim in a file.
  func entry(
    _ choice: Choice, _ format: String, _ file: ExportedFile, batch: Int? = nil, transactionSet: String? = nil
  ) -> ExportEntry {
    ExportEntry(
      client: choice.claim.encounter.client ?? "", controlNumber: choice.claim.controlNumber, format: format,
      file: file.name, sha256: Ingester.sha256(of: file.bytes), time: now, purpose: choice.purpose, batch: batch,
      transactionSet: transactionSet)
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
