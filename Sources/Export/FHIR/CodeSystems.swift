/// URIs of the code systems and identifier systems that a claim names, as HL7 and US code owners registered them.
enum CodeSystemURI {
  static let icd10cm = "http://hl7.org/fhir/sid/icd-10-cm"
  static let icd10pcs = "http://www.cms.gov/Medicare/Coding/ICD10"
  static let hcpcs = "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"
  static let cpt = "http://www.ama-assn.org/go/cpt"
  static let ndc = "http://hl7.org/fhir/sid/ndc"
  static let npi = "http://hl7.org/fhir/sid/us-npi"
  static let employerNumber = "urn:oid:2.16.840.1.113883.4.4"
  static let taxonomy = "http://nucc.org/provider-taxonomy"
  static let placeOfService =
    "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set"
  static let presentOnAdmission =
    "https://www.cms.gov/Medicare/Medicare-Fee-for-Service-Payment/HospitalAcqCond/Coding"
  static let drg =
    "https://www.cms.gov/Medicare/Medicare-Fee-for-Service-Payment/AcuteInpatientPPS/MS-DRG-Classifications-and-Software"
  /// X12 data element 1032, the claim filing indicator.
  static let filingIndicator = "https://codesystem.x12.org/005010/1032"

  static let typeOfBill = nubc("TypeOfBill")
  static let revenueCode = nubc("RevenueCodes")
  static let pointOfOrigin = nubc("PointOfOrigin")
  static let admissionType = nubc("PriorityTypeOfAdmitOrVisit")
  static let dischargeStatus = nubc("PatDischargeStatus")
  static let conditionCode = nubc("ConditionCodes")
  static let occurrence = nubc("OccurrenceCodes")
  static let occurrenceSpan = nubc("OccurrenceSpanCodes")
  static let valueCode = nubc("ValueCodes")

  static let claimType = hl7("claim-type")
  static let processPriority = hl7("processpriority")
  static let payeeType = hl7("payeetype")
  static let diagnosisType = hl7("ex-diagnosistype")
  static let relatedClaim = hl7("ex-relatedclaimrelationship")
  static let relationship = hl7("subscriber-relationship")
  static let coverageClass = hl7("coverage-class")
  static let organizationType = hl7("organization-type")
  static let identifierType = hl7("v2-0203")
  static let dataAbsent = hl7("data-absent-reason")
  static let act = hl7("v3-ActCode")

  static let supportingInfo = carin("C4BBSupportingInfoType")
  static let claimDiagnosisType = carin("C4BBClaimDiagnosisType")
  static let careTeamRole = carin("C4BBClaimCareTeamRole")
  static let procedureType = carin("C4BBClaimProcedureType")
  static let costSupportingInfo =
    "http://hl7.org/fhir/us/davinci-pct/CodeSystem/PCTSupportingInfoType"
  static let claimFrequency = "http://hl7.org/fhir/us/davinci-pct/CodeSystem/PCTGFEFrequency"

  static let controlNumber = own("NamingSystem/control-number")
  static let payerControlNumber = own("NamingSystem/payer-control-number")
  static let medicalRecordNumber = own("NamingSystem/medical-record-number")
  static let patientID = own("NamingSystem/patient-id")
  static let payerID = own("NamingSystem/payer-id")
  static let referralNumber = own("NamingSystem/referral-number")
  static let encounterID = own("NamingSystem/encounter-id")
  static let socialSecurity = "http://hl7.org/fhir/sid/us-ssn"
  /// Facts of a claim or line that neither CARIN nor PCT has a category for; docs/claim-xml.md lists the codes.
  static let claimFact = own("CodeSystem/claim-fact")
  /// What another payer has decided about the claim or about one line.
  static let coordination = own("StructureDefinition/coordination-of-benefits")
  /// The extension that leads from a code back to the note.
  static let codeOrigin = own("StructureDefinition/code-origin")

  /// An id that one payer or register gave, by its REF qualifier.
  static func secondaryID(_ qualifier: String) -> String {
    own("NamingSystem/secondary-id-\(qualifier.lowercased())")
  }

  private static func hl7(_ name: String) -> String {
    "http://terminology.hl7.org/CodeSystem/\(name)"
  }
  private static func nubc(_ name: String) -> String { "https://www.nubc.org/CodeSystem/\(name)" }
  private static func carin(_ name: String) -> String {
    "http://hl7.org/fhir/us/carin-bb/CodeSystem/\(name)"
  }
  private static func own(_ path: String) -> String { "https://claimscribe.example/fhir/\(path)" }
}
