public import Messages
public import Profiles

/// The claim edits with their profiles and codebooks: what decides whether a claim may leave.
public struct EditSet: Sendable {
  private let edits: [any ClaimEdit]
  private let profiles: ProfileSet
  private let context: EditContext

  public init(profiles: ProfileSet, context: EditContext) {
    self.init(edits: EditRegistry.all, profiles: profiles, context: context)
  }

  init(edits: [any ClaimEdit], profiles: ProfileSet, context: EditContext) {
    self.edits = edits
    self.profiles = profiles
    var context = context
    context.profiles = profiles
    self.context = context
  }

  /// The findings of every edit that looks at such claims and is not switched off, in the order of edits.
  ///
  /// - Parameter facts: What the house has on file about the claim.
  public func findings(of claim: Claim, knowing facts: ClaimFacts = ClaimFacts()) -> [Finding] {
    var context = context
    context.facts = facts
    var findings: [Finding] = []
    for edit in edits where edit.scope.includes(claim.kind) {
      guard let setting = setting(of: edit, for: claim) else {
        findings += edit.check(claim, context)
        continue
      }
      guard let severity = setting.severity else { continue }
      findings += edit.check(claim, context).map { weighed($0, by: severity, of: edit) }
    }
    return findings
  }

  // The payer decides what it takes, so its profile goes before the client's.
  private func setting(of edit: any ClaimEdit, for claim: Claim) -> EditSetting? {
    let payer = profiles.payer(claim.encounter.coverage.payerID, client: claim.encounter.client)
    let client = claim.encounter.client.flatMap { profiles.clients[$0] }
    return payer?.edits[edit.id] ?? client?.edits[edit.id]
  }

  // Where an edit itself only warns, because a codebook is too old to be sure, a profile cannot make it an error.
  private func weighed(_ finding: Finding, by severity: Severity, of edit: any ClaimEdit) -> Finding {
    var finding = finding
    finding.severity = finding.severity == edit.severity ? severity : min(finding.severity, severity)
    return finding
  }
}
