internal import Messages
internal import XMLTree

/// The place of service, where it is not the billing provider's own.
struct LocationResource {
  let facility: Facility?

  var element: XMLElement? {
    .group(
      "Location",
      [.identifier(type: "NPI", CodeSystemURI.npi, facility?.npi)]
        + XMLElement.identifiers(facility?.secondaryIDs ?? []) + [.value("name", facility?.name)]
        + XMLElement.telecoms(facility?.contact) + [.address(facility?.address)])
  }
}
