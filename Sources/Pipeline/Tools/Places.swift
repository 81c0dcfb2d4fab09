public import Foundation

/// Where a command finds and leaves things.
public struct Places: Hashable, Sendable {
  /// Folder of the workspace.
  public var workspace: URL
  /// Folder of the codebooks.
  public var codebooks: URL
  /// Folder of compiled codebooks.
  public var cache: URL
  /// Folder of the profiles; `nil`: none.
  public var profiles: URL?

  public init(workspace: URL, codebooks: URL, cache: URL, profiles: URL? = nil) {
    self.workspace = workspace
    self.codebooks = codebooks
    self.cache = cache
    self.profiles = profiles
  }
}
