internal import Messages

/// A field of the claim form: what must or may stand in it, and the column that gives it.
struct FormField {
  /// The field as findings name it.
  let name: String
  /// What is wrong; `nil` when nothing is.
  let problem: String?
  /// How to mend it.
  let fix: String

  /// A field that no claim can do without.
  ///
  /// - Parameters:
  ///   - column: The column of `file` that gives it.
  ///   - shape: What `fits` wants, in words.
  init(
    required name: String, _ column: String, _ value: String?, _ shape: String = "", file: String = "the manifest",
    _ fits: (String) -> Bool = { _ in true }
  ) {
    self.name = name
    fix = "Give \(column) in \(file)."
    if let value, Self.isFilled(value) {
      problem = fits(value) ? nil : "the value is not \(shape)"
    } else {
      problem = "the claim does not say it, and no payer takes a claim without it"
    }
  }

  /// A field that may be empty, but not wrong.
  init(optional name: String, _ column: String, _ value: String?, _ shape: String, _ fits: (String) -> Bool) {
    self.name = name
    fix = "Correct \(column) in the manifest, or leave it empty."
    let isWrong = value.map { Self.isFilled($0) && !fits($0) } ?? false
    problem = isWrong ? "the value is not \(shape)" : nil
  }

  private static func isFilled(_ text: String) -> Bool { text.utf8.contains { $0 > 0x20 } }
}

extension ClaimEdit {
  /// A finding of this edit for every field that has a problem.
  func findings(of fields: [FormField]) -> [Finding] {
    fields.compactMap { field in field.problem.map { finding(at: field.name, $0, fix: field.fix) } }
  }
}
