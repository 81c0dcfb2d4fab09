import Terminal
import TestSupport
import Testing

@Suite struct CanvasTests {
  static let texts: [(text: String, width: Int, shown: String)] = [
    ("abc", 10, "abc"), ("abcdef", 4, "abcd"), ("肺炎x", 10, "肺炎x"), ("肺炎x", 3, "肺"), ("e\u{301}a", 10, "e\u{301}a"),
    ("a\u{1B}[31mb", 10, "a[31mb"), ("a\tb\u{202E}c\u{0}d", 10, "abcd"), ("👩‍👩‍👧 x", 10, "👩 x"), ("", 5, ""),
  ]

  @Test("Texts are cut where characters end, and hold no commands", arguments: texts)
  func writes(text: String, width: Int, shown: String) {
    var canvas = Canvas(Size(columns: 12, rows: 1))
    let end = canvas.write(text, row: 0, column: 0, width: width)
    #expect(canvas.text(ofRow: 0) == shown)
    #expect(end == CharacterWidth.of(shown))
  }

  @Test func halfAWideCharacterGoesWithTheOther() {
    var canvas = Canvas(Size(columns: 6, rows: 1))
    canvas.write("肺炎", row: 0, column: 0)
    canvas.write("x", row: 0, column: 1)
    #expect(canvas.text(ofRow: 0) == " x炎")
    canvas.write("y", row: 0, column: 2)
    #expect(canvas.text(ofRow: 0) == " xy")
  }

  @Test func nothingIsWrittenOutside() {
    var canvas = Canvas(Size(columns: 4, rows: 2))
    canvas.write("abc", row: 5, column: 0)
    canvas.write("abc", row: -1, column: 0)
    canvas.write("abcdef", row: 1, column: 2)
    canvas.write("zy", row: 0, column: -1)
    #expect(canvas.text == "y\n  ab\n")
  }
}

@Suite struct ScreenWriterTests {
  static func randomCanvas(_ size: Size, _ random: inout SeededRandom, from before: Canvas?) -> Canvas {
    var canvas = before.flatMap { $0.size == size ? $0 : nil } ?? Canvas(size)
    let words = ["heart", "肺炎", "a", "  ", "naïve", "e\u{301}te", "▸ 1", "────"]
    let styles = [
      Style.plain, Style(.bold), Style([.reversed, .dim]), Style(.underlined, color: .yellow), Style(color: .blue),
    ]
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      canvas.write(
        words.randomElement(using: &random)!, row: Int.random(in: 0..<size.rows, using: &random),
        column: Int.random(in: 0..<size.columns, using: &random), styles.randomElement(using: &random)!)
    }
    if Bool.random(using: &random) { canvas.clear(rows: 0..<Int.random(in: 0...size.rows, using: &random)) }
    canvas.cursor = Bool.random(using: &random) ? Position(row: 1, column: 1) : nil
    return canvas
  }

  @Test("A terminal shows each canvas, whatever was there before", arguments: UInt64(0)..<60)
  func showsTheSame(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var terminal = VirtualTerminal(columns: 20, rows: 5)
    var writer = ScreenWriter(hasColor: true)
    var canvas: Canvas?
    for step in 0..<20 {
      let size = step == 12 ? Size(columns: 33, rows: 4) : canvas?.size ?? Size(columns: 20, rows: 5)
      if let canvas, canvas.size != size { terminal.resize(columns: size.columns, rows: size.rows) }
      let next = Self.randomCanvas(size, &random, from: canvas)
      terminal.feed(writer.bytes(for: next))
      #expect(terminal.text == next.text)
      for row in 0..<size.rows {
        for column in 0..<size.columns {
          let style = terminal.style(row: row, column: column)
          let wanted = next[row, column].style
          #expect(style.isReversed == wanted.traits.contains(.reversed))
          #expect(style.isUnderlined == wanted.traits.contains(.underlined))
          #expect((style.color == 33) == (wanted.color == .yellow))
        }
      }
      #expect(terminal.isCursorShown == (next.cursor != nil))
      canvas = next
    }
    #expect(terminal.unknown == [])
  }

  @Test func nothingChangedSendsNothing() {
    var writer = ScreenWriter(hasColor: true)
    var canvas = Canvas(Size(columns: 80, rows: 24))
    canvas.write("words", row: 3, column: 4)
    #expect(!writer.bytes(for: canvas).isEmpty)
    #expect(writer.bytes(for: canvas).isEmpty)
    canvas.write("sword", row: 3, column: 4)
    #expect(writer.bytes(for: canvas).count < 60, "one word costs some tens of bytes")
    writer.forget()
    #expect(writer.bytes(for: canvas).count > 10)
  }

  @Test func noColorKeepsTheRest() {
    var writer = ScreenWriter(hasColor: false)
    var canvas = Canvas(Size(columns: 8, rows: 1))
    canvas.write("words", row: 0, column: 0, Style(.bold, color: .yellow))
    let bytes = String(decoding: writer.bytes(for: canvas), as: UTF8.self)
    #expect(bytes.contains("\u{1B}[0;1m"))
    #expect(!bytes.contains("33"))
  }

  static let environments: [([String: String], TerminalTraits)] = [
    (["TERM": "xterm-256color", "LANG": "en_US.UTF-8"], TerminalTraits()),
    (["TERM": "screen", "LC_ALL": "C", "LANG": "en_US.UTF-8"], TerminalTraits(hasUnicode: false)),
    (["TERM": "xterm", "NO_COLOR": "1", "LANG": "es_ES.utf8"], TerminalTraits(hasColor: false)),
    (["TERM": "dumb", "NO_COLOR": ""], TerminalTraits(hasUnicode: false, isScreen: false)),
    ([:], TerminalTraits(hasUnicode: false, isScreen: false)),
  ]

  @Test("What the environment says about the terminal", arguments: environments)
  func traits(environment: [String: String], expected: TerminalTraits) {
    #expect(TerminalTraits(environment: environment) == expected)
  }
}
