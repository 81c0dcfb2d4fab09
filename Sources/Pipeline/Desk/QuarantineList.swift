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
    try Workspace.existing(in: folder, having: client).quarantine(client: client).map { entry in
      QuarantinedFile(
        client: entry.client, folder: entry.folder, path: entry.path, report: entry.report, time: entry.time,
        sha256: entry.sha256)
    }
  }
}

extension Workspace {
  /// The workspace in `folder`, which has to be there and to know `client`, where one is named.
  static func existing(in folder: URL, having client: String?) throws -> Workspace {
    guard exists(in: folder) else { throw PipelineError.noWorkspace(folder: folder.path) }
    let workspace = try Workspace(folder: folder)
    if let client {
      let known = try workspace.clients()
      guard known.contains(client) else { throw PipelineError.unknownClient(client: client, known: known) }
    }
    return workspace
  }
}
