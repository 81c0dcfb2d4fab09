/// A diagnosis of a claim, with its role and its way back to the note.
public struct ClaimDiagnosis: Hashable, Sendable, Codable {
  /// Number on the claim, from 1; lines point to it.
  public var sequence: Int
  /// ICD-10-CM code with its dot.
  public var code: String
  public var title: String
  public var role: Role
  public var presentOnAdmission: PresentOnAdmission?
  public var origin: CodeOrigin

  public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    /// Principal (institutional) or first-listed (professional), 837 HI ABK.
    case principal
    /// 837 HI ABF.
    case other
    /// Diagnosis at admission, 837 HI ABJ.
    case admitting
    /// Patient's reason for an outpatient visit, 837 HI APR.
    case reasonForVisit = "reason-for-visit"
    /// V00 to Y99 on an institutional claim, 837 HI ABN.
    case externalCause = "external-cause"
  }

  public init(
    sequence: Int, code: String, title: String, role: Role, presentOnAdmission: PresentOnAdmission? = nil,
    origin: CodeOrigin
  ) {
    self.sequence = sequence
    self.code = code
    self.title = title
    self.role = role
    self.presentOnAdmission = presentOnAdmission
    self.origin = origin
  }
}

extension ClaimDiagnosis {
  /// True for a code of ICD-10-CM chapter 20, V00 to Y99: it tells how a condition came about and never stands first.
  public static func isExternalCause(code: String) -> Bool {
    guard let letter = code.utf8.first else { return false }
    return (UInt8(ascii: "V")...UInt8(ascii: "Y")).contains(letter)
  }
}

/// Where a code on a claim comes from: the words, the person who answers for it and the codebook.
public struct CodeOrigin: Hashable, Sendable, Codable {
  public var evidence: [TextSpan]
  /// `nil` when nobody accepted the code: edit 42 refuses such a claim.
  public var reviewer: String?
  public var decided: Moment?
  /// Edition of the codebook, by its first valid date.
  public var edition: String

  public init(evidence: [TextSpan], reviewer: String?, decided: Moment?, edition: String) {
    self.evidence = evidence
    self.reviewer = reviewer
    self.decided = decided
    self.edition = edition
  }
}
