public import Messages

/// A code of finished work, or one missed in it, with what was said about it.
public struct AuditedCode: Hashable, Sendable {
  public var name: CodeName
  /// Who answers for it.
  public var coder: String
  /// Whether it is, or should have been, the principal or first-listed diagnosis.
  public var isPrincipal: Bool
  /// Whether it was not on the chart.
  public var isMissed: Bool
  public var verdict: QualityAct?
  public var dispute: QualityAct?
  public var resolution: QualityAct?

  init(_ name: CodeName, coder: String, isPrincipal: Bool, isMissed: Bool = false) {
    self.name = name
    self.coder = coder
    self.isPrincipal = isPrincipal
    self.isMissed = isMissed
  }

  /// The verdict that holds: that of a resolved dispute, else the auditor's.
  public var standing: QualityAct.Verdict? { resolution?.verdict ?? verdict?.verdict }

  public var isDisputed: Bool { dispute != nil && resolution == nil }

  /// Whether a dispute ended for the coder.
  public var isOverturned: Bool { resolution?.verdict == .correct }

  /// What the code weighs as.
  public var kind: CodingErrorKind {
    if isPrincipal { return .principal }
    return name.system == .icd10cm ? .diagnosis : .procedure
  }

  /// The error that stands against it.
  public var error: CodingErrorKind? {
    switch standing {
    case .wrong, .missed: kind
    case .order: .order
    case .poa: .poa
    case .correct, nil: nil
    }
  }
}
