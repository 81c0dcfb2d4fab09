public import Foundation

/// Folders that tests read: the repository's own, and the reference data beside it where it is present.
public enum Fixtures {
  /// The root of the repository.
  public static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().standardizedFileURL

  /// The reference data: the folder `shared` beside the repository, or what `CLAIMSCRIBE_SHARED` names; may be absent.
  public static let shared: URL? = {
    let named = ProcessInfo.processInfo.environment["CLAIMSCRIBE_SHARED"].map { URL(filePath: $0) }
    let folder = named ?? repository.deletingLastPathComponent().appending(path: "shared")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// For `.enabled(if:)` of a test that needs the reference data.
  public static var haveShared: Bool { shared != nil }
}
