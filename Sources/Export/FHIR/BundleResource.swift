internal import Messages
internal import XMLTree

/// The bundle of one claim: the claim first, then everything that it refers to.
struct BundleResource {
  private let claim: Claim
  private let names: EntryNames
  private let team: CareTeam

  init(_ claim: Claim) {
    self.claim = claim
    names = EntryNames(of: claim)
    team = CareTeam(of: claim, names: names)
  }

  var element: XMLElement {
    let head: [XMLElement?] = [.value("type", "collection"), .value("timestamp", claim.created.fhirInstant)]
    return XMLElement(
      "Bundle", attributes: [XMLAttribute("xmlns", "http://hl7.org/fhir")],
      children: (head + entries).compactMap { $0 })
  }

  private var entries: [XMLElement?] {
    let encounter = claim.encounter
    var entries = [
      entry(names.claim, ClaimResource(claim: claim, names: names, team: team).element),
      entry(names.patient, PatientResource(encounter: encounter).element),
      entry(names.coverage, CoverageResource(encounter: encounter, names: names).element),
      entry(names.subscriber, SubscriberResource(encounter: encounter, names: names).element),
      entry(names.payer, OrganizationResource(payerOf: encounter.coverage).element),
      entry(names.billingProvider, OrganizationResource(billing: encounter.providers.billing).element),
    ]
    entries += team.people.map { entry($0.entry, PractitionerResource(person: $0.person).element) }
    entries.append(entry(names.facility, LocationResource(facility: encounter.providers.facility).element))
    entries.append(entry(names.encounter, EncounterResource(encounter: encounter, names: names).element))
    return entries
  }

  private func entry(_ name: String, _ resource: XMLElement?) -> XMLElement? {
    guard let resource else { return nil }
    return .group("entry", [.value("fullUrl", name), .group("resource", [resource])])
  }
}
