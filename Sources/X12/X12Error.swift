public import Messages

/// Why X12 cannot be read or written. No error quotes a value: they are health data.
public enum X12Error: StageError, Equatable {
  /// The bytes do not begin with an ISA segment.
  case notX12(byte: Int)
  /// An envelope, a count or a control number that does not fit; `segment` counts from 1 over the file.
  case broken(segment: Int, problem: String)
  /// A transaction of a kind or version that is not read here.
  case unsupported(segment: Int, version: String)
  /// A value that is not what its element has to be, by place: `2300 CLM-02`.
  case unreadable(place: String, expected: String)
  /// A claim that the implementation guide has no place for.
  case unwritable(claim: String, problem: GuideProblem)

  public var report: ErrorReport {
    switch self {
    case .notX12(let byte):
      ErrorReport(
        "EDI001", at: "byte \(byte)", "is not the start of an X12 interchange", fix: "Give a file that begins with ISA."
      )
    case .broken(let segment, let problem):
      ErrorReport(
        "EDI002", at: "segment \(segment)", problem, fix: "Ask the sender for the whole file, as it was sent.")
    case .unsupported(let segment, let version):
      ErrorReport(
        "EDI003", at: "segment \(segment)", "begins a transaction that is not read here: \(version)",
        fix: "Give 837, 999, 277CA or 835 files of version 005010.")
    case .unreadable(let place, let expected):
      ErrorReport("EDI004", at: place, "is not \(expected)", fix: "Ask the sender to correct the file.")
    case .unwritable(let claim, let problem):
      ErrorReport(
        "EDI005", at: "claim \(claim), \(problem.place)", "does not fit the 837: \(problem.what)",
        fix: "Run the claim edits and mend what they find; if they find nothing, complete the manifest or the profile.")
    }
  }
}
