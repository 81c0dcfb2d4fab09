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
}

extension Books {
  /// The verdict on each ICD-10-CM code on `date`, `nil` for the newest edition's last day, and what was assumed about
  /// the date.
  public func verdicts(
    on codes: [String], date: CalendarDate?
  ) throws -> (verdicts: [CodeVerdict], findings: [Finding]) {
    let date = try date ?? lastValidDay
    let finding = try codebooks.icd10cm(on: date).finding
    let verdicts = try codes.map { code in
      let validity = try codebooks.check(code, on: date).0
      return CodeVerdict(
        code: validity.code, system: .icd10cm, edition: validity.edition, valid: validity.title != nil,
        billable: validity.isValid, status: validity.status.rawValue, title: validity.title,
        replacements: validity.replacements, text: validity.text)
    }
    return (verdicts, finding.map { [$0] } ?? [])
  }
}
