internal import Ingest
internal import Messages

/// A file that was set aside, with the reason.
struct FileFailure: Sendable {
  let client: String
  let path: String
  /// `nil` when the file could not be read.
  let sha256: String?
  let report: ErrorReport

  init(client: String, _ path: String, _ bytes: [UInt8]?, _ error: IngestError) {
    self.client = client
    self.path = path
    sha256 = bytes.map { Ingester.sha256(of: $0) }
    report = error.report
  }
}
