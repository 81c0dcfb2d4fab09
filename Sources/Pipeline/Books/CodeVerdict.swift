internal import Codebook
public import Messages

/// Whether a code can be reported: a row of `codebook check`.
public struct CodeVerdict: Hashable, Sendable, Codable {
  /// As the codebook prints it; as given when there is no such code.
  public var code: String
  public var system: CodeSystem
  public var edition: CalendarDate
  /// Whether the edition has the code.
  public var valid: Bool
  /// Whether it can be reported.
  public var billable: Bool
  /// `valid`, `header`, `seventh-character-missing`, `unknown` ...
  public var status: String
  public var title: String?
  /// Codes to use in its place, best first.
  public var replacements: [String]
  /// The verdict in one line.
  public var text: String
  /// What speaks against it for this patient or at this place in the order; the error-level ones refuse it.
  public var findings: [Finding]

  /// Whether it can be reported as it was asked.
  public var passes: Bool { billable && !findings.contains { $0.severity == .error } }
}

/// What `codebook check` is told of the encounter; `nil`: not known, so not checked.
public struct CheckedEncounter: Hashable, Sendable {
  /// The patient's, in whole years.
  public var age: Int?
  public var sex: Sex?
  /// Given, the first code is taken for the principal or first-listed diagnosis.
  public var setting: Setting?

  public init(age: Int? = nil, sex: Sex? = nil, setting: Setting? = nil) {
    self.age = age
    self.sex = sex
    self.setting = setting
  }
}

extension Books {
  /// The verdict on each ICD-10-CM code on `date`, `nil` for the newest edition's last day, and what was assumed about
  /// the date.
  public func verdicts(
    on codes: [String], date: CalendarDate?, encounter: CheckedEncounter = CheckedEncounter()
  ) throws -> (verdicts: [CodeVerdict], findings: [Finding]) {
    let date = try date ?? lastValidDay
    let (book, finding) = try codebooks.icd10cm(on: date)
    let limits = try ReportingLimits(codebooks, book: book)
    let known = ReportingLimits.Encounter(age: encounter.age, sex: encounter.sex, setting: encounter.setting)
    let verdicts = try codes.enumerated().map { index, code in
      let validity = try codebooks.check(code, on: date).0
      let id = validity.isValid ? book.find(validity.code) : nil
      return CodeVerdict(
        code: validity.code, system: .icd10cm, edition: validity.edition, valid: validity.title != nil,
        billable: validity.isValid, status: validity.status.rawValue, title: validity.title,
        replacements: validity.replacements, text: validity.text,
        findings: id.map { limits.findings(on: $0, of: known, isFirst: index == 0) } ?? [])
    }
    return (verdicts, finding.map { [$0] } ?? [])
  }
}
