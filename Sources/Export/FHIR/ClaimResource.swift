internal import Messages
internal import XMLTree

/// The claim itself; its parts are in the extensions beside this file, in the order of the FHIR definition.
struct ClaimResource {
  let claim: Claim
  let names: EntryNames
  let team: CareTeam
  let facts: SupportingInfo

  init(claim: Claim, names: EntryNames, team: CareTeam) {
    self.claim = claim
    self.names = names
    self.team = team
    facts = SupportingInfo(of: claim)
  }

  var element: XMLElement? { .group("Claim", head + parties + codes + lines) }

  private var encounter: Encounter { claim.encounter }

  private var head: [XMLElement?] {
    [
      .identifier(type: "PLAC", CodeSystemURI.controlNumber, claim.controlNumber),
      .value("status", "active"),
      .concept("type", CodeSystemURI.claimType, claim.kind.rawValue),
      isInstitutional ? .concept("subType", CodeSystemURI.typeOfBill, encounter.typeOfBill) : nil,
      .value("use", "claim"),
      .reference("patient", names.patient),
      billablePeriod,
      .value("created", claim.created.fhirDateTime),
    ]
  }

  private var parties: [XMLElement?] {
    let facility = LocationResource(facility: encounter.providers.facility).element
    return [
      .reference("insurer", names.payer),
      .reference("provider", names.billingProvider),
      .concept("priority", CodeSystemURI.processPriority, "normal"),
      related,
      payee,
      .group(
        "referral", [.identifier(CodeSystemURI.referralNumber, encounter.coverage.referralNumber)]),
      facility.flatMap { _ in .reference("facility", names.facility) },
    ] + team.members.map(careTeam)
  }

  private var codes: [XMLElement?] {
    facts.elements + claim.diagnoses.map(diagnosis) + claim.procedures.map(procedure)
  }

  private var lines: [XMLElement?] {
    insurances + [accident] + claim.lines.map(item) + [.money("total", claim.totalCharge)]
  }

  var isInstitutional: Bool { claim.kind == .institutional }

  // UB-04 form locator 6; a professional claim covers the days of its lines.
  private var billablePeriod: XMLElement? {
    if isInstitutional {
      return .period(
        "billablePeriod", encounter.statementFrom?.description, encounter.statementTo?.description)
    }
    let first = claim.lines.compactMap { $0.date ?? $0.dateTo }.min() ?? encounter.date
    let last = claim.lines.compactMap { $0.dateTo ?? $0.date }.max() ?? encounter.date
    return .period("billablePeriod", first?.description, last?.description)
  }

  private func careTeam(_ member: CareTeam.Member) -> XMLElement? {
    .group(
      "careTeam",
      [
        .value("sequence", "\(member.sequence)"),
        .reference("provider", member.entry),
        .concept("role", CodeSystemURI.careTeamRole, member.role),
        .concept("qualification", CodeSystemURI.taxonomy, member.person.taxonomy),
      ])
  }
}
