public import Foundation
public import Messages
internal import Store

/// A file that was set aside: one line of `quarantine list`.
public struct QuarantinedFile: Hashable, Sendable, Codable {
  public var client: String
  /// The folder of the run.
  public var folder: String
  /// Path below it.
  public var path: String
  public var report: ErrorReport
  public var time: Moment
  /// `nil` when the file could not be read.
  public var sha256: String?

  /// What is set aside in the workspace in `folder`, by client, folder and path; of all clients when `client` is `nil`.
  public static func all(workspace folder: URL, client: String?) throws -> [QuarantinedFile] {
    try Workspace.existing(in: folder).quarantine(client: client).map { entry in
      QuarantinedFile(
        client: entry.client, folder: entry.folder, path: entry.path, report: entry.report, time: entry.time,
        sha256: entry.sha256)
    }
  }
}

extension Workspace {
  /// The workspace in `folder`, which has to be there.
  static func existing(in folder: URL) throws -> Workspace {
    guard exists(in: folder) else { throw PipelineError.noWorkspace(folder: folder.path) }
    return try Workspace(folder: folder)
  }
}
