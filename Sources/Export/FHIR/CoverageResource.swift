internal import Messages
internal import XMLTree

/// The patient's membership with the payer.
struct CoverageResource {
  let encounter: Encounter
  let names: EntryNames

  var element: XMLElement? {
    let coverage = encounter.coverage
    let subscriber = encounter.namesSubscriber ? names.subscriber : isSelf ? names.patient : nil
    return .group(
      "Coverage",
      [
        .value("status", "active"),
        .concept("type", CodeSystemURI.filingIndicator, coverage.filingCode),
        .reference("subscriber", subscriber),
        .value("subscriberId", coverage.memberID),
        .reference("beneficiary", names.patient),
        .concept("relationship", CodeSystemURI.relationship, encounter.patient.relationship?.fhirCode),
        .reference("payor", names.payer),
        coverage.groupNumber.flatMap(group),
        .value("order", coverage.responsibility.flatMap(order)),
      ])
  }

  private var isSelf: Bool { encounter.patient.relationship == .self }

  private func group(_ number: String) -> XMLElement? {
    guard let number = XMLElement.value("value", number) else { return nil }
    return .group("class", [.concept("type", CodeSystemURI.coverageClass, "group"), number])
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
