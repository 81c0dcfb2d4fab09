import Messages
import Pipeline

/// A claim as `claims list` and `claims check` have it in JSON.
struct ClaimLine: Encodable {
  var client: String
  var encounter: String
  /// `ready`, `refused` (an edit finds an error, or no claim can be made) or the state of the review.
  var state: String
  var controlNumber: String?
  var kind: ClaimKind?
  var diagnoses: Int
  var lines: Int
  var total: Money?
  var created: Moment?
  var errors: Int
  var warnings: Int
  var findings: [Finding]
  /// Formats in which the claim was exported.
  var exported: [String]

  init(_ status: ClaimStatus) {
    client = status.client
    encounter = status.encounter
    state = status.state == .finished ? (status.isReady ? "ready" : "refused") : status.state.rawValue
    controlNumber = status.claim?.controlNumber
    kind = status.claim?.kind
    diagnoses = status.claim?.diagnoses.count ?? 0
    lines = status.claim?.lines.count ?? 0
    total = status.claim?.totalCharge
    created = status.claim?.created
    errors = status.errors
    warnings = status.warnings
    findings = status.findings
    exported = status.exported
  }
}
