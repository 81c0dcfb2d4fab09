internal import Codebook
internal import Messages

/// A manifestation on a claim and the underlying disease that its code-first notes ask for, Guidelines I.A.13.
struct EtiologyPair {
  /// The first diagnosis that the notes name; `nil` when the claim has none.
  let etiology: ClaimDiagnosis?
  /// False when the notes tell the underlying disease in words alone, so that it cannot be looked for.
  let namesCodes: Bool

  /// `nil` when `diagnosis` is no manifestation.
  init?(of diagnosis: ClaimDiagnosis, among reported: [ClaimDiagnosis], in codes: ICD10CM) {
    guard let id = codes.find(diagnosis.code), codes.isManifestation(id) else { return nil }
    let ranges = codes.notesInForce(id, .codeFirst).flatMap(\.codes)
    namesCodes = !ranges.isEmpty
    etiology = reported.first { other in
      guard other.code != diagnosis.code, let otherID = codes.find(other.code) else { return false }
      return ranges.contains { $0.contains(otherID) }
    }
  }
}
