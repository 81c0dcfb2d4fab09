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
    let head: [XMLElement?] = [
      .value("type", "collection"), .value("timestamp", claim.created.fhirInstant),
    ]
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
      encounter.namesSubscriber
        ? entry(
          names.subscriber, SubscriberResource(coverage: encounter.coverage, names: names).element)
        : nil,
      entry(names.payer, OrganizationResource(payerOf: encounter.coverage).element),
      entry(
        names.billingProvider,
        OrganizationResource(billing: encounter.providers.billing, payTo: encounter.providers.payTo)
          .element),
    ]
    for (index, payer) in encounter.otherPayers.enumerated() {
      entries += self.entries(of: payer, index + 1)
    }
    entries += team.people.map { entry($0.entry, PractitionerResource(person: $0.person).element) }
    entries.append(
      entry(names.facility, LocationResource(facility: encounter.providers.facility).element))
    entries.append(
      entry(names.encounter, EncounterResource(encounter: encounter, names: names).element))
    return entries
  }

  private func entries(of payer: OtherPayer, _ number: Int) -> [XMLElement?] {
    let isAnother = payer.coverage.subscriberName != nil && payer.relationship != .self
    return [
      entry(
        names.otherCoverage(number),
        CoverageResource(other: payer, number: number, names: names).element),
      isAnother
        ? entry(
          names.otherSubscriber(number),
          SubscriberResource(coverage: payer.coverage, names: names).element) : nil,
      entry(names.otherPayer(number), OrganizationResource(payerOf: payer.coverage).element),
    ]
  }

  private func entry(_ name: String, _ resource: XMLElement?) -> XMLElement? {
    guard let resource else { return nil }
    return .group("entry", [.value("fullUrl", name), .group("resource", [resource])])
  }
}
