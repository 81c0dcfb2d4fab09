internal import Messages
internal import XMLTree

/// The person cared for.
struct PatientResource {
  let encounter: Encounter

  var element: XMLElement? {
    let patient = encounter.patient
    return .group(
      "Patient",
      [
        .identifier(type: "MR", CodeSystemURI.medicalRecordNumber, encounter.medicalRecordNumber),
        .identifier(type: "PI", CodeSystemURI.patientID, patient.id),
      ] + XMLElement.identifiers(patient.secondaryIDs) + [.name(patient.name)]
        + XMLElement.telecoms(patient.contact) + [
          .value("gender", patient.sex?.fhirGender),
          .value("birthDate", patient.birthDate?.description),
          .value("deceasedDateTime", patient.deathDate?.description),
          .address(patient.address),
        ])
  }
}

extension Sex {
  /// FHIR's administrative gender.
  var fhirGender: String {
    switch self {
    case .female: "female"
    case .male: "male"
    case .unknown: "unknown"
    }
  }
}
