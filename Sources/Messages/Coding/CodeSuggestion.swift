/// One billing code proposed for one encounter, with the words that support it.
///
/// Made by `Suggest`, accepted or rejected by a person in `Review`; `Claims` never reads it.
public struct CodeSuggestion: Hashable, Sendable, Codable {
  public var system: CodeSystem
  /// Code as the codebook prints it, dot included: `E11.65`.
  public var code: String
  public var title: String
  /// Edition that the code was looked up in, by its first valid date: `2026-04-01`.
  public var edition: String
  /// Supporting words, the best first; never empty.
  public var evidence: [TextSpan]
  /// Why, in one line that a coder can check.
  public var reason: String
  /// The steps from the words to the code, first to last.
  public var path: [ReasonStep]
  /// Calibrated probability that a coder accepts the code, 0 to 1.
  public var score: Double
  /// False for a category proposed in `mentions` mode, where the words support nothing more specific.
  public var billable: Bool
  /// Whether the condition was present on admission; inpatient stays only.
  public var presentOnAdmission: PresentOnAdmission?

  public init(
    system: CodeSystem, code: String, title: String, edition: String, evidence: [TextSpan], reason: String,
    path: [ReasonStep], score: Double, billable: Bool
  ) {
    self.system = system
    self.code = code
    self.title = title
    self.edition = edition
    self.evidence = evidence
    self.reason = reason
    self.path = path
    self.score = score
    self.billable = billable
  }
}

/// One step on the way from words to a code.
public struct ReasonStep: Hashable, Sendable, Codable {
  /// What kind of knowledge was used: `lexicon`, `title`, `inclusion-term`, `completion`, `combination`, `section`, `guideline` ...
  public var kind: String
  /// What it said: an entry, a code with its title, a section of the Official Guidelines. No words of the note.
  public var detail: String

  public init(_ kind: String, _ detail: String) {
    self.kind = kind
    self.detail = detail
  }
}

/// POA indicator, Official Guidelines appendix I. Exempt codes have none.
public enum PresentOnAdmission: String, Hashable, Sendable, Codable, CaseIterable {
  case yes = "Y"
  case no = "N"
  /// Documentation is insufficient.
  case unknown = "U"
  /// Clinically undetermined.
  case undetermined = "W"
}
