internal import Edits
internal import Foundation
internal import Messages
internal import TestSupport
internal import Testing

/// docs/edits.md against the registry.
struct EditListTests {
  @Test("docs/edits.md lists every edit as it is")
  func documented() throws {
    let page = try String(contentsOf: Fixtures.repository.appending(path: "docs/edits.md"), encoding: .utf8)
    let listed = page.split(separator: "\n").filter { $0.hasPrefix("| EDIT") }.map(String.init)
    let expected = EditRegistry.all.map { edit in
      "| \(edit.id) | \(edit.severity.rawValue) | \(edit.scope.rawValue) | \(edit.title) | \(edit.source) |"
    }
    #expect(listed == expected)
  }
}
