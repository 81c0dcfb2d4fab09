internal import Messages
internal import XMLTree

/// The payer, or the practice or hospital that bills.
struct OrganizationResource {
  private let identifiers: [XMLElement?]
  private let types: [XMLElement?]
  private let name: String?
  private let contact: Contact?
  private let addresses: [XMLElement?]

  init(payerOf coverage: Coverage) {
    identifiers =
      [.identifier(CodeSystemURI.payerID, coverage.payerID)]
      + XMLElement.identifiers(coverage.payerSecondaryIDs)
    types = [.concept("type", CodeSystemURI.organizationType, "pay")]
    name = coverage.payerName
    contact = nil
    addresses = [.address(coverage.payerAddress)]
  }

  /// - Parameter payTo: Where payments go, if not to the billing provider's address.
  init(billing: Organization?, payTo: Address?) {
    let taxSystem =
      billing?.taxIDKind == .socialSecurity
      ? CodeSystemURI.socialSecurity : CodeSystemURI.employerNumber
    identifiers =
      [
        .identifier(type: "NPI", CodeSystemURI.npi, billing?.npi),
        .identifier(type: "TAX", taxSystem, billing?.taxID),
      ] + XMLElement.identifiers(billing?.secondaryIDs ?? [])
    types = [
      .concept("type", CodeSystemURI.organizationType, "prov"),
      .concept("type", CodeSystemURI.taxonomy, billing?.taxonomy),
    ]
    name =
      billing?.name
      ?? billing?.person.map { [$0.first, $0.middle ?? "", $0.last].filter { !$0.isEmpty } }?
      .joined(separator: " ")
    contact = billing?.contact
    addresses = [.address(billing?.address), .address(payTo, use: "billing")]
  }

  // Invariant org-1: an organization without identifier and name is none.
  var element: XMLElement? {
    let name = XMLElement.value("name", name)
    guard name != nil || identifiers.contains(where: { $0 != nil }) else { return nil }
    return .group(
      "Organization",
      identifiers + [.value("active", "true")] + types + [name] + XMLElement.telecoms(contact)
        + addresses)
  }
}
