/// A column of a manifest or a client profile, by its name there; what it means stands in docs/commands.md.
public enum ManifestColumn: String, Hashable, Sendable, CaseIterable {
  case file, sha256
  case encounterID = "encounter_id"
  case client
  case documentType = "document_type"
  case author, dictated, transcribed, language

  case kind, setting, date
  case statementFrom = "statement_from"
  case statementTo = "statement_to"
  case admitted
  case admissionType = "admission_type"
  case pointOfOrigin = "point_of_origin"
  case discharged
  case dischargeStatus = "discharge_status"
  case typeOfBill = "type_of_bill"
  case placeOfService = "place_of_service"
  case controlNumber = "control_number"
  case medicalRecordNumber = "medical_record_number"

  case patientID = "patient_id"
  case patientLast = "patient_last"
  case patientFirst = "patient_first"
  case patientBirthDate = "patient_birth_date"
  case patientSex = "patient_sex"
  case patientAddress = "patient_address"
  case patientCity = "patient_city"
  case patientState = "patient_state"
  case patientZip = "patient_zip"
  case relationship

  case memberID = "member_id"
  case groupNumber = "group_number"
  case filingCode = "filing_code"
  case responsibility
  case subscriberLast = "subscriber_last"
  case subscriberFirst = "subscriber_first"
  case subscriberBirthDate = "subscriber_birth_date"
  case subscriberSex = "subscriber_sex"
  case payerID = "payer_id"
  case payerName = "payer_name"
  case priorAuthorization = "prior_authorization"
  case priorAuthorizationRequired = "prior_authorization_required"
  case referralNumber = "referral_number"

  case billingName = "billing_name"
  case billingNPI = "billing_npi"
  case billingTaxID = "billing_tax_id"
  case billingTaxonomy = "billing_taxonomy"
  case billingAddress = "billing_address"
  case billingCity = "billing_city"
  case billingState = "billing_state"
  case billingZip = "billing_zip"
  case renderingLast = "rendering_last"
  case renderingFirst = "rendering_first"
  case renderingNPI = "rendering_npi"
  case renderingTaxonomy = "rendering_taxonomy"
  case attendingLast = "attending_last"
  case attendingFirst = "attending_first"
  case attendingNPI = "attending_npi"
  case attendingTaxonomy = "attending_taxonomy"
  case operatingLast = "operating_last"
  case operatingFirst = "operating_first"
  case operatingNPI = "operating_npi"
  case operatingTaxonomy = "operating_taxonomy"
  case referringLast = "referring_last"
  case referringFirst = "referring_first"
  case referringNPI = "referring_npi"
  case referringTaxonomy = "referring_taxonomy"
  case facilityName = "facility_name"
  case facilityNPI = "facility_npi"

  case accidentDate = "accident_date"
  case accidentCause = "accident_cause"
  case accidentState = "accident_state"
  case assignment
  case benefitsAssigned = "benefits_assigned"
  case releaseOfInformation = "release_of_information"

  /// Columns that belong to one note or encounter alone, never taken over from defaults.
  static let ownToANote: Set<ManifestColumn> = [.file, .sha256]

  /// Columns that a note which the manifest does not list must not take over from the row `*`: they would join it
  /// to an encounter that it does not belong to.
  static let ownToAnEncounter: Set<ManifestColumn> = [.encounterID, .controlNumber]
}
