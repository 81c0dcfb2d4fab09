internal import Export
internal import Foundation
internal import TestSupport
internal import Testing

/// Writes random valid claims for scripts/test-interop.sh, into the folder that CLAIMSCRIBE_INTEROP_FOLDER names.
struct InteropFiles {
  static let folder = ProcessInfo.processInfo.environment["CLAIMSCRIBE_INTEROP_FOLDER"]

  @Test(.enabled(if: folder != nil, "CLAIMSCRIBE_INTEROP_FOLDER is not set"))
  func write() throws {
    let folder = URL(filePath: try #require(Self.folder))
    let exporter = try FHIRExporter()
    for seed in FHIRSchemaTests.seeds {
      let bytes = try FHIRSchemaTests.bytes(seed, exporter)
      try Data(bytes).write(to: folder.appending(path: "random-\(seed).xml"))
    }
  }
}
