import ArgumentParser
import Foundation
import Pipeline

/// What every command needs that works on a workspace with books and profiles.
struct DeskOptions: ParsableArguments {
  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var codebooks: CodebookOptions
  @OptionGroup var profiles: ProfileOptions

  /// Opens a workspace that is there already.
  func open() throws -> CodingDesk { try CodingDesk(existing: try places, client: workspace.client) }

  /// Where everything is.
  var places: Places {
    get throws {
      Places(
        workspace: workspace.folder, codebooks: try codebooks.folder(), cache: codebooks.cache,
        profiles: profiles.named)
    }
  }
}
