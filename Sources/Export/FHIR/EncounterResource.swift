internal import Messages
internal import XMLTree

/// The visit or stay.
struct EncounterResource {
  let encounter: Encounter
  let names: EntryNames

  var element: XMLElement? {
    .group(
      "Encounter",
      [
        .identifier(type: "VN", CodeSystemURI.encounterID, encounter.id),
        // Patient status 30: still a patient.
        .value("status", encounter.dischargeStatus == "30" ? "in-progress" : "finished"),
        .group(
          "class",
          [.value("system", CodeSystemURI.act), .value("code", encounter.setting?.fhirClass)]),
        .reference("subject", names.patient),
        period,
        .reference("serviceProvider", names.billingProvider),
      ])
  }

  private var period: XMLElement? {
    let day = encounter.date?.description
    let start = encounter.admitted?.fhirDateTime ?? (encounter.setting == .inpatient ? nil : day)
    return .period("period", start, encounter.discharged?.fhirDateTime ?? day)
  }
}

extension Setting {
  /// The encounter class of HL7 v3.
  var fhirClass: String {
    switch self {
    case .inpatient: "IMP"
    case .outpatient: "AMB"
    }
  }
}
