import Foundation
import Messages
import Terminal
import TestSupport
import Testing

@testable import ReviewScreen

/// The screens of docs/review.md, cell by cell.
@Suite struct ScreenGoldenTests {
  struct Shot: Sendable, CustomTestStringConvertible {
    var name: String
    var keys: String
    var size = Size(columns: 80, rows: 24)
    var testDescription: String { name }
  }

  static let shots = [
    Shot(name: "chart", keys: "aa"),
    Shot(name: "chart-wide", keys: "aa", size: Size(columns: 200, rows: 60)),
    Shot(name: "search", keys: "jc{c-u}diabetes with"),
    Shot(name: "seventh", keys: "c"),
    Shot(name: "reject", keys: "r"),
    Shot(name: "dropped", keys: "r1d{down}"),
    Shot(name: "text", keys: "j{tab}{s-right}{s-right}"),
    Shot(name: "help", keys: "?"),
    Shot(name: "list", keys: "aaaaaafl"),
    Shot(name: "why", keys: "y"),
    Shot(name: "history", keys: "ar1uH"),
  ]

  @Test("Screens", arguments: shots)
  func screen(shot: Shot) throws {
    var coder = Coder(size: shot.size)
    coder.press(shot.keys)
    try expectGolden(coder.screen, "\(shot.name).txt")
  }

  @Test("docs/review.md shows these screens", arguments: ["chart", "search", "seventh", "text", "dropped", "help"])
  func documented(name: String) throws {
    let page = try String(contentsOf: Fixtures.repository.appending(path: "docs/review.md"), encoding: .utf8)
    var coder = Coder()
    coder.press(Self.shots.first { $0.name == name }!.keys)
    #expect(page.contains(coder.screen))
  }

  @Test("docs/review.md has every key")
  func keys() throws {
    let page = try String(contentsOf: Fixtures.repository.appending(path: "docs/review.md"), encoding: .utf8)
    for row in KeyTable.groups.flatMap(\.rows) {
      #expect(page.contains("| `\(row.name)` | \(row.what)"), "\(row.name)")
    }
  }

  @Test("No key has two meanings")
  func oneMeaning() {
    let keys = KeyTable.groups.flatMap(\.rows).flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test("Without Unicode the screen of the program is ASCII")
  func ascii() {
    var tools = SampleChart.tools
    tools.hasUnicode = false
    for shot in Self.shots {
      var coder = Coder(size: shot.size, tools: tools)
      coder.press(shot.keys)
      let own = coder.screen.unicodeScalars.filter { !$0.isASCII && !"éñ肺炎".unicodeScalars.contains($0) }
      #expect(own.isEmpty, "\(shot.name): \(String(String.UnicodeScalarView(own)))")
    }
  }

  @Test("What matters shows without color")
  func marksWithoutColor() {
    var coder = Coder()
    coder.press("a")
    let canvas = coder.model.canvas
    let reversed = (0..<24).flatMap { row in
      (0..<46).filter { canvas[row, $0].style.traits.contains(.reversed) }.map { canvas[row, $0].text }
    }
    #expect(reversed.joined().contains("Type 2 diabetes with hyperglycemia"))
    #expect(canvas.text.contains("✓"))
    #expect(canvas.text.contains("▌"))
  }
}
