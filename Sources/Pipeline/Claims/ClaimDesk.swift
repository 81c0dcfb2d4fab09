internal import Claims
internal import Edits
public import Messages
internal import Review
internal import Store

/// The claims of a workspace: made of finished encounters, checked by the edits.
public struct ClaimDesk: Sendable {
  let desk: CodingDesk
  private let now: Moment
  private let edits: EditSet

  /// - Parameter now: Printed as the time of creation on claims that are made.
  public init(_ desk: CodingDesk, now: Moment) {
    self.desk = desk
    self.now = now
    edits = EditSet(profiles: desk.profiles, context: EditContext(codebooks: desk.books.codebooks))
  }

  /// The claim, or what stands against it, of each encounter, by client and encounter.
  ///
  /// A claim that is as it was when it was exported keeps its time of creation, so that it has the same bytes.
  ///
  /// - Parameter request: Which claims are to replace or take back those that the payer has.
  public func claims(client: String?, request: ExportRequest = ExportRequest()) throws -> [ClaimStatus] {
    let exported = Dictionary(
      try desk.workspace.claims(client: client).map { (Self.key(of: $0.encounter), $0) }
    ) { $1 }
    let numbers = Dictionary(
      try desk.workspace.responses(client: client).compactMap { entry in
        entry.response.payerControlNumber.map { ([entry.client, entry.controlNumber], $0) }
      }
    ) { $1 }
    var billed = BilledServices()
    for claim in exported.values { billed.add(claim) }
    let exports = Dictionary(grouping: try desk.workspace.exports(client: client)) { [$0.client, $0.controlNumber] }
    var statuses: [ClaimStatus] = []
    for entry in try desk.workspace.encounters(client: client) {
      let key = EncounterKey(client: entry.client, id: entry.id)
      let before = exported[key]
      let payerNumber = before.flatMap { numbers[[key.client, $0.controlNumber]] }
      let submission = Self.submission(of: key.id, request, before: before, payerNumber)
      var status = try status(of: key, state: entry.state, before: before, submission, billed)
      if let number = status.claim?.controlNumber {
        status.exported = Set((exports[[key.client, number]] ?? []).map(\.format)).sorted()
      }
      statuses.append(status)
    }
    Self.refuseSharedNumbers(&statuses)
    return statuses
  }

  private func status(
    of key: EncounterKey, state: ReviewedEncounter.State, before: Claim?, _ submission: Submission,
    _ billed: BilledServices
  ) throws -> ClaimStatus {
    var status = ClaimStatus(client: key.client, encounter: key.id, state: state)
    guard let coded = try desk.workspace.coded(key) else {
      status.refusal = PipelineError.notSuggested(encounter: key.id).report
      return status
    }
    let reviewed = try desk.session(coded).encounter
    status.state = reviewed.state
    do throws(ClaimError) {
      let claim = try claim(of: reviewed, before: before, submission)
      let facts = ClaimFacts(dropped: coded.dropped, billed: billed)
      status.findings = claim.findings + edits.findings(of: claim, knowing: facts)
      status.claim = claim
    } catch {
      status.refusal = error.report
    }
    return status
  }

  private func claim(
    of reviewed: ReviewedEncounter, before: Claim?, _ submission: Submission
  ) throws(ClaimError) -> Claim {
    var claim = try ClaimBuilder(created: before?.created ?? now, submission: submission).process(reviewed)
    if claim != before { claim.created = now }
    return claim
  }

  // A claim that was sent as a replacement or void stays one until something else is asked for.
  private static func submission(
    of encounter: String, _ request: ExportRequest, before: Claim?, _ payerNumber: String?
  ) -> Submission {
    let number = payerNumber ?? before?.payerControlNumber
    if request.void.contains(encounter) { return .void(payerControlNumber: number) }
    if request.replace.contains(encounter) { return .replacement(payerControlNumber: number) }
    switch before?.frequency {
    case .replacement: return .replacement(payerControlNumber: before?.payerControlNumber)
    case .void: return .void(payerControlNumber: before?.payerControlNumber)
    default: return .original
    }
  }

  // A control number names the claim's file and finds it in the payer's answer.
  private static func refuseSharedNumbers(_ statuses: inout [ClaimStatus]) {
    var owners: [String: [Int]] = [:]
    for (index, status) in statuses.enumerated() {
      guard let number = status.claim?.controlNumber, !number.isEmpty else { continue }
      owners["\(status.client)\u{0}\(number)", default: []].append(index)
    }
    for indices in owners.values where indices.count > 1 {
      for index in indices {
        statuses[index].findings.append(
          Finding(
            "PIP025", .error, at: "encounter \(statuses[index].encounter)",
            "Another encounter of the client has the same patient control number.",
            fix: "Give each encounter a control_number of its own in the manifest."))
      }
    }
  }

  private static func key(of encounter: Encounter) -> EncounterKey {
    EncounterKey(client: encounter.client ?? "", id: encounter.id)
  }
}
