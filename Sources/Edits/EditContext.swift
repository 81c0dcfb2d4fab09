public import Codebook
internal import Messages

/// What edits know besides the claim.
public struct EditContext: Sendable {
  private let codebooks: Codebooks

  public init(codebooks: Codebooks) {
    self.codebooks = codebooks
  }

  /// The ICD-10-CM edition for a claim's date; the finding says so where it is not valid on that day.
  ///
  /// - Throws: `CodebookError` when there is no edition at all.
  func icd10cm(for claim: Claim) throws(CodebookError) -> (codes: ICD10CM, finding: Finding?)? {
    guard let date = claim.codeDate else { return nil }
    return try codebooks.icd10cm(on: date)
  }
}
