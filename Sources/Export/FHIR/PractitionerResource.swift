internal import Messages
internal import XMLTree

/// A person who gave or ordered care.
struct PractitionerResource {
  let person: Practitioner

  var element: XMLElement? {
    .group(
      "Practitioner",
      [
        .identifier(type: "NPI", CodeSystemURI.npi, person.npi),
        .name(person.name),
        .group("qualification", [.concept("code", CodeSystemURI.taxonomy, person.taxonomy)]),
      ])
  }
}
