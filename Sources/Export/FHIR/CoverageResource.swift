internal import Messages
internal import XMLTree

/// The patient's membership with a payer.
struct CoverageResource {
  private let coverage: Coverage
  private let relationship: Relationship?
  private let patient: String
  private let subscriber: String?
  private let payer: String

  /// The membership with the payer that is asked.
  init(encounter: Encounter, names: EntryNames) {
    coverage = encounter.coverage
    relationship = encounter.patient.relationship
    patient = names.patient
    payer = names.payer
    subscriber =
      encounter.namesSubscriber ? names.subscriber : relationship == .self ? names.patient : nil
  }

  /// The membership with another payer, by its number from 1.
  init(other: OtherPayer, number: Int, names: EntryNames) {
    coverage = other.coverage
    relationship = other.relationship
    patient = names.patient
    payer = names.otherPayer(number)
    let isAnother = coverage.subscriberName != nil && relationship != .self
    subscriber = isAnother ? names.otherSubscriber(number) : names.patient
  }

  var element: XMLElement? {
    .group(
      "Coverage",
      [
        .value("status", "active"),
        .concept("type", CodeSystemURI.filingIndicator, coverage.filingCode),
        .reference("subscriber", subscriber),
        .value("subscriberId", coverage.memberID),
        .reference("beneficiary", patient),
        .concept("relationship", CodeSystemURI.relationship, relationship?.fhirCode),
        .reference("payor", payer),
        group,
        .value("order", coverage.responsibility.flatMap(order)),
      ])
  }

  // FHIR wants a value where there is a class: a group without a number goes by its name.
  private var group: XMLElement? {
    guard let value = XMLElement.value("value", coverage.groupNumber ?? coverage.groupName) else {
      return nil
    }
    return .group(
      "class",
      [
        .concept("type", CodeSystemURI.coverageClass, "group"), value,
        .value("name", coverage.groupName),
      ])
  }

  // 837 SBR01.
  private func order(_ responsibility: String) -> String? {
    switch responsibility {
    case "P": "1"
    case "S": "2"
    case "T": "3"
    default: nil
    }
  }
}

extension Relationship {
  /// The code of subscriber-relationship, which has no donors and no employees.
  var fhirCode: String {
    switch self {
    case .self: "self"
    case .spouse: "spouse"
    case .child: "child"
    case .lifePartner: "common"
    case .other, .employee, .organDonor, .cadaverDonor, .unknown: "other"
    }
  }
}
