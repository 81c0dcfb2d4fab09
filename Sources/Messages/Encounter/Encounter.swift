/// A visit or stay: what the manifest, the profile or an option told about it. One claim comes from one encounter.
///
/// Everything but the id may be unknown; what a claim needs and does not have is refused by the edits, never guessed.
/// The fields follow the manifest of docs/commands.md and section 1 of the claim model.
public struct Encounter: Hashable, Sendable, Codable {
  /// Id within its client; a note without a manifest row is an encounter of its own, named after the note.
  public var id: String
  /// The client whose work this is.
  public var client: String?
  public var kind: ClaimKind?
  public var setting: Setting?
  /// Date of service, or of discharge for a stay; it picks the codebook edition.
  public var date: CalendarDate?
  /// UB-04 form locator 6.
  public var statementFrom: CalendarDate?
  public var statementTo: CalendarDate?
  /// UB-04 form locators 12 and 13.
  public var admitted: Moment?
  /// Priority of the admission, UB-04 form locator 14: 1 to 5 or 9.
  public var admissionType: String?
  /// UB-04 form locator 15.
  public var pointOfOrigin: String?
  public var discharged: Moment?
  /// Patient status at discharge, UB-04 form locator 17: two digits.
  public var dischargeStatus: String?
  /// UB-04 form locator 4, with the leading zero: `0111`.
  public var typeOfBill: String?
  /// CMS place-of-service code, CMS-1500 box 24B: two digits.
  public var placeOfService: String?
  /// Patient control number: the claim's own id, at most 20 characters to be safe everywhere.
  public var controlNumber: String?
  public var medicalRecordNumber: String?
  /// Diagnosis-related group, UB-04 form locator 71: three or four digits.
  public var drg: String?
  /// UB-04 form locators 18 to 28: two characters each.
  @OmittedWhenEmpty public var conditionCodes: [String] = []
  @OmittedWhenEmpty public var occurrences: [Occurrence] = []
  @OmittedWhenEmpty public var occurrenceSpans: [OccurrenceSpan] = []
  @OmittedWhenEmpty public var valueAmounts: [ValueAmount] = []
  @OmittedWhenEmpty public var dates: [ClaimDate] = []
  @OmittedWhenEmpty public var references: [ClaimReference] = []
  @OmittedWhenEmpty public var remarks: [ClaimRemark] = []
  @OmittedWhenEmpty public var attachments: [ClaimAttachment] = []
  /// What the patient has paid (professional, CMS-1500 box 29, AMT*F5) or will have to pay (institutional, AMT*F3).
  public var patientAmount: Money?
  /// Why the claim comes late, 837 CLM20: 1 to 15.
  public var delayReason: String?
  public var patient: Patient
  public var coverage: Coverage
  /// The other payers, in order of their responsibility.
  @OmittedWhenEmpty public var otherPayers: [OtherPayer] = []
  public var providers: Providers
  public var accident: Accident?
  public var consents: Consents

  public init(id: String, client: String? = nil) {
    self.id = id
    self.client = client
    patient = Patient()
    coverage = Coverage()
    providers = Providers()
    consents = Consents()
  }
}

/// Which of the two US claim forms an encounter is billed on.
public enum ClaimKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// CMS-1500, 837P: a practitioner's services.
  case professional
  /// UB-04, 837I: a facility's services.
  case institutional
}

/// Where care was given, as the Official Guidelines divide it: sections II and III against section IV.
public enum Setting: String, Hashable, Sendable, Codable, CaseIterable {
  case inpatient
  case outpatient
}

/// Signatures and assignments on file. `nil`: the source does not say.
public struct Consents: Hashable, Sendable, Codable {
  /// The provider takes assignment, 837 CLM07: `A`, `B` or `C`.
  public var assignment: String?
  /// Benefits are paid to the provider, 837 CLM08: `Y`, `N` or `W`.
  public var benefitsAssigned: String?
  /// Release of information, 837 CLM09: `Y` or `I`.
  public var releaseOfInformation: String?
  /// Who signed for the patient, 837P CLM10: `P`, a signature made by the provider.
  public var patientSignature: String?

  public init() {}
}

/// An accident that caused the care, CMS-1500 box 10, 837 CLM11.
public struct Accident: Hashable, Sendable, Codable {
  public var date: CalendarDate?
  public var cause: Cause?
  /// Two-letter state; required for a motor-vehicle accident.
  public var state: String?

  public enum Cause: String, Hashable, Sendable, Codable, CaseIterable {
    case auto
    case employment
    case other
  }

  public init(date: CalendarDate? = nil, cause: Cause? = nil, state: String? = nil) {
    self.date = date
    self.cause = cause
    self.state = state
  }
}
