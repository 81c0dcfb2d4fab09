internal import Codebook
internal import Edits
internal import Foundation
internal import TestSupport

/// What the edits know in tests: the shipped codebooks, compiled once a run.
enum EditContexts {
  static let standard: EditContext = {
    let folder = Fixtures.repository.appending(path: "Codebooks")
    let cache = FileManager.default.temporaryDirectory.appending(path: "edit-tests-\(UUID().uuidString)")
    return EditContext(codebooks: try! Codebooks.build(folder: folder, cache: cache))
  }()
}
