internal import Messages
internal import XMLTree

/// The member through whom the patient is covered, where that is another person: FHIR's RelatedPerson.
struct SubscriberResource {
  let encounter: Encounter
  let names: EntryNames

  var element: XMLElement? {
    guard encounter.namesSubscriber else { return nil }
    let coverage = encounter.coverage
    return .group(
      "RelatedPerson",
      [
        .reference("patient", names.patient),
        .name(coverage.subscriberName),
        .value("gender", coverage.subscriberSex?.fhirGender),
        .value("birthDate", coverage.subscriberBirthDate?.description),
      ])
  }
}

extension Encounter {
  /// True when the subscriber is another person than the patient and is named.
  var namesSubscriber: Bool { patient.relationship != .self && coverage.subscriberName != nil }
}
