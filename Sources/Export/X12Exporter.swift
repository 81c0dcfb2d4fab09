public import Messages
public import X12

/// Writes claims as X12 837 files, many claims a file; docs/x12.md tells every loop.
///
/// The same claims and envelope give the same bytes. A claim that does not fit its guide is refused before any file is made.
public struct X12Exporter: Sendable {
  private let kind: ClaimKind

  /// - Parameter kind: 837P for professional claims, 837I for institutional ones.
  public init(_ kind: ClaimKind) { self.kind = kind }

  /// A claim that can go into a file.
  ///
  /// - Throws: ``ExportError`` with loop, segment and element of the first place that does not fit.
  public func prepare(_ claim: Claim) throws(ExportError) -> PreparedClaim {
    guard !claim.controlNumber.isEmpty else {
      throw .noControlNumber(encounter: claim.encounter.id)
    }
    do throws(X12Error) { return try PreparedClaim(claim) } catch { throw .x12(error) }
  }

  /// The file of a batch.
  ///
  /// - Parameter name: Without a folder; what no file system takes becomes `_`.
  public func file(of claims: [PreparedClaim], in envelope: Envelope, named name: String)
    -> ExportedFile
  {
    ExportedFile(
      name: FileName.of(controlNumber: name, extension: "837"),
      bytes: ClaimBatch(envelope).file(of: claims, kind: kind))
  }
}
