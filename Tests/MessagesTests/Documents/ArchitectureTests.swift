import Foundation
import TestSupport
import Testing

/// The table of docs/architecture.md against Package.swift and the imports of the sources.
struct ArchitectureTests {
  /// The targets that each target may import, by the table.
  let table: [String: Set<String>]
  /// The same, by the manifest of the package.
  let manifest: [String: Set<String>]

  init() throws {
    table = Self.arrows(inTable: try Self.text("docs/architecture.md"))
    manifest = Self.arrows(inManifest: try Self.text("Package.swift"))
  }

  @Test("The table has the arrows of the package")
  func sameArrows() {
    #expect(manifest.count > 10)
    #expect(table == manifest)
  }

  @Test("No source file imports what its target may not")
  func imports() throws {
    let sources = Fixtures.repository.appending(path: "Sources").standardizedFileURL
    for file in try ReportedID.swiftFiles(below: sources) {
      let path = file.path.dropFirst(sources.path.count + 1)
      let target = String(path.prefix { $0 != "/" })
      let imported = try String(contentsOf: file, encoding: .utf8)
        .matches(of: /^(?:public |internal |@testable )*import (\w+)/.anchorsMatchLineEndings())
        .map { String($0.output.1) }
      let ours = Set(imported).intersection(manifest.keys)
      #expect(ours.isSubset(of: manifest[target] ?? []), "\(path)")
    }
  }

  @Test("The arrows point one way")
  func noCycle() {
    var left = manifest
    while let free = left.first(where: { $0.value.isDisjoint(with: left.keys) }) { left[free.key] = nil }
    #expect(left.keys.sorted() == [])
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: Fixtures.repository.appending(path: path), encoding: .utf8)
  }

  // `| `Name` | takes | gives | `A`, `B` | outside |`.
  private static func arrows(inTable text: String) -> [String: Set<String>] {
    var arrows: [String: Set<String>] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 5, let name = names(in: cells[0], quote: "`").first else { continue }
      arrows[name] = Set(names(in: cells[3], quote: "`"))
    }
    return arrows
  }

  private static func arrows(inManifest text: String) -> [String: Set<String>] {
    let targets = text.matches(
      of: /(?:module\(\s*"|executableTarget\(\s*name: ")(\w+)"(?:,\s*(?:dependencies: )?\[([^\]]*)\])?/)
    return Dictionary(
      uniqueKeysWithValues: targets.map { target in
        (String(target.output.1), Set(names(in: String(target.output.2 ?? ""), quote: "\"")))
      })
  }

  private static func names(in text: String, quote: Character) -> [String] {
    let parts = text.split(separator: quote, omittingEmptySubsequences: false)
    return parts.indices.filter { !$0.isMultiple(of: 2) }.map { String(parts[$0]) }
  }
}
