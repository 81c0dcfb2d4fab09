import ArgumentParser
import Foundation
import Pipeline

/// Where the workspace is, and which client's work is meant.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder of the workspace; else CLAIMSCRIBE_WORKSPACE, else ./claimscribe-workspace.", valueName: "DIR"))
  var workspace: String?

  @Option(help: ArgumentHelp("Only the work of this client.", valueName: "ID"))
  var client: String?

  /// The folder of the workspace.
  var folder: URL {
    URL(filePath: workspace ?? environment("CLAIMSCRIBE_WORKSPACE") ?? "claimscribe-workspace")
  }

  func validate() throws {
    if let client, !client.utf8.contains(where: { $0 > 0x20 }) { throw ValidationError("--client needs an id.") }
  }
}

/// Where the codebooks are.
struct CodebookOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder of the codebooks; else CLAIMSCRIBE_CODEBOOKS, else ./Codebooks, else beside the program.",
      valueName: "DIR"))
  var codebooks: String?

  /// The folder of the codebooks.
  func folder() throws -> URL { try CodebookPlace.find(named: codebooks ?? environment("CLAIMSCRIBE_CODEBOOKS")) }

  /// Opens the codebooks.
  func open() throws -> Books { try Books(codebooks: try folder(), cache: cache) }

  /// The folder of compiled codebooks.
  var cache: URL {
    if let named = environment("CLAIMSCRIBE_CACHE") { return URL(filePath: named) }
    let caches = FileManager.default.urls(for: .cachesDirectory, in: .userDomainMask).first
    return (caches ?? FileManager.default.temporaryDirectory).appending(path: "claimscribe")
  }
}

/// Where the profiles of clients and payers are.
struct ProfileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder of the profiles; else CLAIMSCRIBE_PROFILES, else `profiles` in the workspace, else beside the notes.",
      valueName: "DIR"))
  var profiles: String?

  /// The folder that is named, `nil` when it is to be looked for.
  var named: URL? { (profiles ?? environment("CLAIMSCRIBE_PROFILES")).map { URL(filePath: $0) } }
}

/// The value of an environment variable that is set and not empty.
func environment(_ name: String) -> String? {
  ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
}
