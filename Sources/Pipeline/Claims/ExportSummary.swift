public import Messages
internal import Store

/// What an export did: the JSON of `claimscribe export`.
public struct ExportSummary: Hashable, Sendable, Codable {
  public var format: String
  /// The folder that was written to.
  public var folder: String
  public var files: [WrittenClaim] = []
  /// Claims that the ledger has with the same bytes.
  public var alreadySent = 0
  public var refused: [RefusedClaim] = []

  public init(format: String, folder: String) {
    self.format = format
    self.folder = folder
  }
}

/// A claim that was written.
public struct WrittenClaim: Hashable, Sendable, Codable {
  public var client: String
  public var encounter: String
  public var controlNumber: String
  /// Name of the file in the folder of the export.
  public var file: String
  /// SHA-256 of the file, 64 lower-case hexadecimal digits.
  public var sha256: String
  /// `original`, `replacement`, `void` or `resend`.
  public var purpose: String
  /// Number of the 837 batch, ISA13; `nil`: a file for the claim alone.
  public var batch: Int?

  init(_ entry: ExportEntry, encounter: String) {
    client = entry.client
    self.encounter = encounter
    controlNumber = entry.controlNumber
    file = entry.file
    sha256 = entry.sha256
    purpose = entry.purpose.rawValue
    batch = entry.batch
  }
}

/// An encounter whose claim was not written, and why.
public struct RefusedClaim: Hashable, Sendable, Codable {
  public var client: String
  public var encounter: String
  public var controlNumber: String?
  /// Findings of severity error, or the one reason why there is no claim.
  public var reasons: [Finding]

  init(_ status: ClaimStatus) {
    client = status.client
    encounter = status.encounter
    controlNumber = status.claim?.controlNumber
    reasons = status.findings.filter { $0.severity == .error }
    if let refusal = status.refusal { reasons.append(Finding(refusal)) }
  }

  init(_ claim: Claim, _ report: ErrorReport) {
    client = claim.encounter.client ?? ""
    encounter = claim.encounter.id
    controlNumber = claim.controlNumber
    reasons = [Finding(report)]
  }
}

extension Finding {
  /// An error as a finding.
  init(_ report: ErrorReport) { self.init(report.id, .error, at: report.place, report.problem, fix: report.fix) }
}
