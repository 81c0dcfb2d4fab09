/// A claim, neutral to its output format: what FHIR, 837, CMS-1500 and UB-04 have in common. Made by `Claims`.
public struct Claim: Hashable, Message {
  public static let messageType = "claimscribe.claim/1"

  /// Patient control number, 837 CLM01; names the exported file.
  public var controlNumber: String
  public var kind: ClaimKind
  public var frequency: Frequency
  /// The payer's number of the claim replaced or voided, 837 REF*F8.
  public var payerControlNumber: String?
  /// When the claim was made; given by the caller, never read from a clock.
  public var created: Moment
  /// The encounter with its patient, coverage and providers.
  public var encounter: Encounter
  /// Revision of the ICD codes; `nil`: ICD-10. ICD-9 only on old claims that are read, never on one made here.
  public var codeRevision: CodeRevision?
  /// In reporting order: principal or first-listed first.
  public var diagnoses: [ClaimDiagnosis]
  public var procedures: [ClaimProcedure]
  public var lines: [ClaimLine]
  /// Sum that the claim states, 837 CLM02.
  public var totalCharge: Money
  public var findings: [Finding]

  /// Which ICD a claim's diagnoses and procedures are coded in.
  public enum CodeRevision: String, Hashable, Sendable, Codable, CaseIterable {
    /// Services before October 2015, 837 HI BK, BF, BR and so on.
    case icd9 = "icd-9"
    case icd10 = "icd-10"
  }

  /// Third digit of the type of bill, 837 CLM05-3.
  public enum Frequency: String, Hashable, Sendable, Codable, CaseIterable {
    /// Admission through discharge, the whole of an outpatient bill, or a first professional claim.
    case original = "1"
    /// First of several bills of one stay; institutional only, as are the next two.
    case interimFirst = "2"
    case interimContinuing = "3"
    case interimLast = "4"
    case replacement = "7"
    case void = "8"
  }

  /// True for the bill of an inpatient stay: present-on-admission indicators and ICD-10-PCS codes belong to it alone.
  public var isInpatient: Bool { kind == .institutional && encounter.setting == .inpatient }

  public init(
    controlNumber: String, kind: ClaimKind, created: Moment, encounter: Encounter, totalCharge: Money,
    frequency: Frequency = .original
  ) {
    self.controlNumber = controlNumber
    self.kind = kind
    self.created = created
    self.encounter = encounter
    self.totalCharge = totalCharge
    self.frequency = frequency
    diagnoses = []
    procedures = []
    lines = []
    findings = []
  }
}
