public import Messages

/// A stage's error as it goes through the pipeline: the report without its type.
public struct StageFailure: StageError, Hashable {
  public let report: ErrorReport

  init(_ report: ErrorReport) { self.report = report }
}

extension StageFailure {
  /// Any error of a stage; one that has no report is told by the place alone.
  public init(_ error: any Error, at place: String) {
    report =
      (error as? any StageError)?.report
      ?? ErrorReport("PIP011", at: place, "could not be worked on", fix: "Report this message with the file.")
  }
}
