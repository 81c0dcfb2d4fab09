internal import Messages
internal import XMLTree

/// A person who gave or ordered care.
struct PractitionerResource {
  let person: Practitioner

  // An organization that gave the service has a name of one part.
  private var name: XMLElement? {
    person.organizationName.flatMap { .group("name", [.value("text", $0)]) } ?? .name(person.name)
  }

  var element: XMLElement? {
    .group(
      "Practitioner",
      [.identifier(type: "NPI", CodeSystemURI.npi, person.npi)]
        + XMLElement.identifiers(person.secondaryIDs)
        + [name] + XMLElement.telecoms(person.contact) + [
          .address(person.address),
          .group("qualification", [.concept("code", CodeSystemURI.taxonomy, person.taxonomy)]),
        ])
  }
}
