import Codebook
import Foundation
import Messages
import TestSupport
import Testing

/// The files in `Codebooks/icd-10-cm` against the official release they were made from.
struct ShippedCodebookTests {
  private func imported() throws -> TextCodebook {
    let file = try #require(Fixtures.shared).appending(path: "codebooks/icd10cm/icd10cm-tabular-April-1-2026.xml")
    let edition = try #require(CalendarDate("2026-04-01"))
    return try OfficialImporter(.tabular, edition: edition).text(
      from: Array(try Data(contentsOf: file)), named: file.lastPathComponent)
  }

  @Test("The release makes the shipped files, byte for byte", .enabled(if: Fixtures.haveShared, "needs the release"))
  func reimport() throws {
    let text = try imported()
    #expect(text.billable == 74_719)
    let codebooks = Fixtures.repository.appending(path: "Codebooks")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try text.write(into: codebooks)
      Issue.record("recorded the codebook; look at it and run again")
    }
    let folder = codebooks.appending(path: "icd-10-cm/2026-04-01")
    for (name, bytes) in text.files {
      let shipped = Array(try Data(contentsOf: folder.appending(path: name)))
      #expect(shipped == bytes, "\(name) differs")
    }
  }
}
