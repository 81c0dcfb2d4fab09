internal import Messages
internal import XMLTree

/// The payer, or the practice or hospital that bills.
struct OrganizationResource {
  private let identifiers: [XMLElement?]
  private let types: [XMLElement?]
  private let name: String?
  private let address: Address?

  init(payerOf coverage: Coverage) {
    identifiers = [.identifier(CodeSystemURI.payerID, coverage.payerID)]
    types = [.concept("type", CodeSystemURI.organizationType, "pay")]
    name = coverage.payerName
    address = nil
  }

  init(billing: Organization?) {
    identifiers = [
      .identifier(type: "NPI", CodeSystemURI.npi, billing?.npi),
      .identifier(type: "TAX", CodeSystemURI.employerNumber, billing?.taxID),
    ]
    types = [
      .concept("type", CodeSystemURI.organizationType, "prov"),
      .concept("type", CodeSystemURI.taxonomy, billing?.taxonomy),
    ]
    name = billing?.name
    address = billing?.address
  }

  // Invariant org-1: an organization without identifier and name is none.
  var element: XMLElement? {
    let name = XMLElement.value("name", name)
    guard name != nil || identifiers.contains(where: { $0 != nil }) else { return nil }
    return .group("Organization", identifiers + [.value("active", "true")] + types + [name, .address(address)])
  }
}
