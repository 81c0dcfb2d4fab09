/// A field that a claim cannot do without, and what may stand in it.
struct RequiredField {
  /// The field as findings name it.
  let name: String
  /// The column that gives it.
  let column: String
  /// The file of that column.
  let file: String
  /// What is wrong; `nil` when nothing is.
  let problem: String?

  init(
    _ name: String, _ column: String, _ value: String?, _ shape: String = "", file: String = "the manifest",
    _ fits: (String) -> Bool = { _ in true }
  ) {
    self.name = name
    self.column = column
    self.file = file
    if let value, value.utf8.contains(where: { $0 > 0x20 }) {
      problem = fits(value) ? nil : "the value is not \(shape)"
    } else {
      problem = "the claim does not say it, and no payer takes a claim without it"
    }
  }
}
