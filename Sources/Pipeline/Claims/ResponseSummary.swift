public import Messages
internal import Store

/// What became of files with answers: the JSON of `claims receive`.
public struct ResponseSummary: Sendable {
  /// Files read for the first time.
  public var files = 0
  /// Files that were read before.
  public var known = 0
  var responses: [ResponseEntry] = []
  /// Answers about claims that the ledger does not have.
  public var unmatched: [UnmatchedResponse] = []
  public var refused: [RefusedFile] = []
  /// Encounters that were finished and are in review again.
  public var reopened = 0

  public init() {}

  /// What was said about claims of ours, in the order of the files.
  public var answers: [ClaimResponse] { responses.map(\.response) }
}

/// An answer that is about no claim of ours.
public struct UnmatchedResponse: Hashable, Sendable, Codable {
  public var file: String
  public var controlNumber: String
  public var kind: ClaimResponse.Kind
  public var finding: Finding

  init(file: String, _ response: ClaimResponse) {
    self.file = file
    controlNumber = response.controlNumber
    kind = response.kind
    let transaction = response.transaction.map { "batch \($0.group)" }
    finding = Finding(
      "PIP042", .error, at: "\(file), \(transaction ?? "claim \(response.controlNumber)")",
      "The answer is about no claim that this workspace exported.",
      fix: "Check that the file is for this client, and that the claim was exported from this workspace.")
  }
}

/// A file that could not be read.
public struct RefusedFile: Hashable, Sendable, Codable {
  public var file: String
  public var report: ErrorReport
}
