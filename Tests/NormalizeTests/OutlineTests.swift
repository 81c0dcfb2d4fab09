import Foundation
import Messages
import Normalize
import TestSupport
import Testing

struct OutlineTests {
  @Test("Whole notes", arguments: ["discharge", "dictated", "wrapped"])
  func outline(name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/\(name).txt")
    let note = try English.normalize(try String(contentsOf: file, encoding: .utf8))
    try expectGolden(Self.outline(of: note), "\(name).outline")
  }

  /// Sections with their sentences, and under each sentence what it asserts.
  private static func outline(of note: NormalizedNote) -> String {
    var lines: [String] = []
    for (index, section) in note.sections.enumerated() {
      lines.append("\(section.kind.rawValue) [\(section.heading.map(note.words) ?? "")]")
      for scope in note.assertions where scope.cue == section.heading {
        lines.append("  all \(scope.assertion.rawValue)")
      }
      for sentence in note.sentences where sentence.section == index {
        lines.append("  \(sentence.item.map { "\($0). " } ?? "")\(note.words(sentence.range))")
        for scope in note.assertions where sentence.range.contains(scope.cue) {
          lines.append("    \(scope.assertion.rawValue): \(note.words(scope.cue)) > \(note.words(scope.scope))")
        }
      }
    }
    for artefact in note.artefacts {
      lines.append("\(artefact.kind.rawValue): \(note.words(artefact.range)) = \(artefact.meaning)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test(
    "Reference notes hold together", .enabled(if: Fixtures.haveShared, "needs the reference data"),
    arguments: ["mtsamples", "aci-bench", "billing"])
  func referenceNotes(folder: String) throws {
    let notes = try #require(Fixtures.shared).appending(path: "gold/\(folder)/notes")
    let files = try FileManager.default.contentsOfDirectory(atPath: notes.path).sorted()
    for file in files.prefix(60) {
      let text = try String(contentsOf: notes.appending(path: file), encoding: .utf8)
      let note = try English.normalize(text)
      #expect(note.sections.last?.range.end == text.utf8.count)
      #expect(note.sentences.allSatisfy { note.sections[$0.section].body.contains($0.range) }, "\(file)")
    }
  }
}
