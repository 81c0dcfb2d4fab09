/// A code that was considered and not proposed, so that "why not?" has an answer.
public struct DroppedCandidate: Hashable, Sendable, Codable {
  public var system: CodeSystem
  public var code: String
  public var evidence: TextSpan
  public var cause: Cause
  /// What dropped it, in one line: the cue, the other code, the guideline.
  public var reason: String

  public enum Cause: String, Hashable, Sendable, Codable, CaseIterable {
    case negated
    case family
    case otherPerson = "other-person"
    case historical
    /// An uncertain diagnosis in an outpatient setting, Guidelines IV.H.
    case uncertain
    case hypothetical
    /// A sign or symptom integral to a proposed condition, Guidelines I.B.5.
    case integralSymptom = "integral-symptom"
    /// Excluded by another proposed code, Guidelines I.A.12.a.
    case excludes1
    /// A proposed code says the same more precisely.
    case lessSpecific = "less-specific"
    /// Part of a combination code, Guidelines I.B.9.
    case combined
    /// Named where it is not reported from: a review of systems, instructions, a procedure's text.
    case notReportedFromSection = "not-reported-from-section"
    /// An ambiguous short form or generic word without the context that it needs.
    case contextMissing = "context-missing"
    /// No billable code follows from the words.
    case notBillable = "not-billable"
    /// The score is below what is worth a coder's look.
    case unlikely
  }

  public init(system: CodeSystem, code: String, evidence: TextSpan, cause: Cause, reason: String) {
    self.system = system
    self.code = code
    self.evidence = evidence
    self.cause = cause
    self.reason = reason
  }
}
