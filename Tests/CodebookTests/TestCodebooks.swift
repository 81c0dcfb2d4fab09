import Codebook
import Foundation
import Messages
import TestSupport

/// Codebooks for tests: the shipped one, compiled once a run, and small ones in folders of their own.
enum TestCodebooks {
  /// The repository's codebooks, compiled from their text as they are now.
  static let shipped: Codebooks = {
    let folder = Fixtures.repository.appending(path: "Codebooks")
    return try! Codebooks.build(folder: folder, cache: temporaryFolder())
  }()

  static let icd10cm = shipped.newestICD10CM!

  static func temporaryFolder() -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "codebook-tests-\(UUID().uuidString)")
    try! FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// A codebook folder with the small tabular list as its editions.
  static func small(editions: [String] = ["2026-04-01"]) throws -> URL {
    let folder = temporaryFolder()
    for edition in editions {
      let importer = OfficialImporter(.tabular, edition: CalendarDate(edition)!)
      let year = edition.hasPrefix("2025-04") ? "2025" : "2026"
      let text = TabularFixture.text.replacing("<version>2026", with: "<version>\(year)")
      try importer.text(from: Array(text.utf8), named: "tabular.xml").write(into: folder)
    }
    return folder
  }
}
