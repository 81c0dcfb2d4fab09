import TestSupport
import Testing
import XMLTree

struct XMLReaderTests {
  /// The events in one line: `(name a=b)`, `/name`, `'text'`.
  private func outline(_ document: String) throws -> String {
    let reader = try XMLReader(Array(document.utf8))
    var steps: [String] = []
    while let event = try reader.next() {
      switch event {
      case .start:
        let attributes = reader.attributes.map { " \($0.name)=\($0.value)" }.joined()
        steps.append("(\(reader.name)\(attributes))")
      case .end: steps.append("/\(reader.name)")
      case .text: steps.append("'\(reader.text)'")
      }
    }
    return steps.joined(separator: " ")
  }

  @Test(
    "Events",
    arguments: [
      ("<a/>", "(a) /a"),
      ("<a b='1' c=\"&lt;&#65;\"><d>x</d>y</a>", "(a b=1 c=<A) (d) 'x' /d 'y' /a"),
      ("<a>x<!-- c -->y<![CDATA[<z>]]>&amp;</a>", "(a) 'xy<z>&' /a"),
      ("<?xml version='1.0'?>\n<a>\n</a>\n", "(a) '\n' /a"),
      ("\u{FEFF}<a>é</a>", "(a) 'é' /a"),
      ("<p:a xmlns:p='urn:p' p:b='1'/>", "(p:a xmlns:p=urn:p p:b=1) /p:a"),
      ("<?xml version='1.0' encoding='ISO-8859-1'?><a/>", "(a) /a"),
    ])
  func events(document: String, expected: String) throws {
    #expect(try outline(document) == expected)
  }

  @Test func encodings() throws {
    let latin = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8) + [0xE9] + Array("</a>".utf8)
    #expect(try XMLElement(parsing: latin).text == "é")
    let wide: [UInt8] =
      [0xFF, 0xFE] + "<a>é🩺</a>".utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try XMLElement(parsing: wide).text == "é🩺")
  }

  @Test func linesAreThoseOfTheTags() throws {
    let blankLines = String(repeating: "\n", count: 100_000)
    let reader = try XMLReader(Array("<a>\(blankLines)<b/>\n<c/></a>".utf8))
    var lines: [String: Int] = [:]
    while let event = try reader.next() { if event == .start { lines[reader.name] = reader.line } }
    #expect(lines == ["a": 1, "b": 100_001, "c": 100_002])
  }

  @Test func textAcrossChunksIsOneEvent() throws {
    let text = String(repeating: "0123456789 &amp; é\n", count: 40_000)
    let element = try XMLElement(parsing: Array("<a>\(text)</a>".utf8))
    #expect(element.content == [.text(text.replacing("&amp;", with: "&"))])
  }

  @Test func namespaces() throws {
    let reader = try XMLReader(Array("<a xmlns='urn:1'><b xmlns=''/></a>".utf8))
    var found: [String] = []
    while let event = try reader.next() { if event == .start { found.append(reader.name + "|" + reader.namespace) } }
    #expect(found == ["a|urn:1", "b|"])
  }

  @Test(
    "Malformed documents name their line",
    arguments: [
      ("", 1), ("   ", 1), ("x", 1), ("<a>", 1), ("<a>\n</b>", 2), ("<a></a>\n<b/>", 2), ("<a b=1/>", 1),
      ("<a>\n&nbsp;</a>", 2), ("<a b='&x;'/>", 1), ("<a>\n\u{B}</a>", 2), ("<a b='1' b='2'/>", 1), ("<p:a/>", 1),
      ("<a>]]></a>", 1), ("<a/>trailing", 1),
    ])
  func malformed(document: String, line: Int) {
    do {
      _ = try XMLElement(parsing: Array(document.utf8), named: "x.xml")
      Issue.record("was read")
    } catch .malformed(let name, let found, let problem) {
      #expect(name == "x.xml" && found == line && !problem.isEmpty && !problem.contains("\n"))
    } catch {
      Issue.record("threw \(error)")
    }
  }

  @Test func brokenUTF8() {
    for bytes: [UInt8] in [[0xC3, 0x28], [0xFF], [0xED, 0xA0, 0x80], [0xC0, 0xAF]] {
      #expect(throws: XMLError.self) { try XMLElement(parsing: Array("<a>".utf8) + bytes + Array("</a>".utf8)) }
    }
  }

  @Test("Any cut of a document is an error", arguments: UInt64(0)..<50)
  func truncation(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let document = RandomTree.element(depth: 4, &random).document()
    let end = (document.lastIndex(of: UInt8(ascii: ">")) ?? 0)
    let cut = Int.random(in: 0..<max(end, 1), using: &random)
    #expect(throws: XMLError.self) { try XMLElement(parsing: Array(document[..<cut])) }
  }

  @Test("Random damage never crashes", arguments: UInt64(0)..<200)
  func damage(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var document = RandomTree.element(depth: 4, &random).document()
    for _ in 0..<Int.random(in: 1...6, using: &random) where !document.isEmpty {
      document[Int.random(in: 0..<document.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    _ = try? XMLElement(parsing: document)
  }
}
