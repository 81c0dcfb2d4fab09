internal import Messages
internal import XMLTree

/// The member through whom the patient is covered, where that is another person: FHIR's RelatedPerson.
struct SubscriberResource {
  let coverage: Coverage
  let names: EntryNames

  var element: XMLElement? {
    guard coverage.subscriberName != nil else { return nil }
    return .group(
      "RelatedPerson",
      [
        .reference("patient", names.patient),
        .name(coverage.subscriberName),
        .value("gender", coverage.subscriberSex?.fhirGender),
        .value("birthDate", coverage.subscriberBirthDate?.description),
        .address(coverage.subscriberAddress),
      ])
  }
}

extension Encounter {
  /// True when the subscriber is another person than the patient and is named.
  var namesSubscriber: Bool { patient.relationship != .self && coverage.subscriberName != nil }
}
