import TestSupport
import Testing
import XMLTree

struct XMLWriterTests {
  @Test(
    "Escapes text and attributes",
    arguments: [
      ("a & b", "<r a=\"a &amp; b\">a &amp; b</r>"),
      ("<&>", "<r a=\"&lt;&amp;&gt;\">&lt;&amp;&gt;</r>"),
      ("]]>", "<r a=\"]]&gt;\">]]&gt;</r>"),
      ("say \"x\"", "<r a=\"say &quot;x&quot;\">say \"x\"</r>"),
      ("a\tb\nc\rd", "<r a=\"a&#9;b&#10;c&#13;d\">a\tb\nc&#13;d</r>"),
      ("\u{0}\u{B}\u{1F}", "<r a=\"\u{FFFD}\u{FFFD}\u{FFFD}\">\u{FFFD}\u{FFFD}\u{FFFD}</r>"),
      ("\u{FFFE}\u{FFFF}\u{FFFD}", "<r a=\"\u{FFFD}\u{FFFD}\u{FFFD}\">\u{FFFD}\u{FFFD}\u{FFFD}</r>"),
      ("Peña 🩺", "<r a=\"Peña 🩺\">Peña 🩺</r>"),
      ("", "<r a=\"\"/>"),
    ])
  func escaping(text: String, expected: String) {
    var writer = XMLWriter(declaration: false)
    writer.element("r", [XMLAttribute("a", text)], text: text)
    #expect(String(decoding: writer.finish(), as: UTF8.self) == expected + "\n")
  }

  @Test func indentsElementsOnly() {
    var writer = XMLWriter(indent: 2)
    writer.element("Claim", [XMLAttribute("xmlns", "http://hl7.org/fhir")]) { writer in
      writer.element("id", [XMLAttribute("value", "1")])
      writer.element("item") { $0.element("note", text: "two\nlines") }
    }
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <Claim xmlns="http://hl7.org/fhir">
        <id value="1"/>
        <item>
          <note>two
      lines</note>
        </item>
      </Claim>

      """
    #expect(String(decoding: writer.finish(), as: UTF8.self) == expected)
  }

  @Test func mixedContentIsNotIndented() {
    let title = XMLElement(
      "title", content: [.element(XMLElement("nemod", text: "(acute)")), .text(" pain"), .element(XMLElement("br"))])
    let tree = XMLElement("term", children: [title])
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <term>
       <title><nemod>(acute)</nemod> pain<br/></title>
      </term>

      """
    #expect(String(decoding: tree.document(indent: 1), as: UTF8.self) == expected)
  }

  @Test func finishClosesWhatIsOpen() {
    var writer = XMLWriter(declaration: false)
    writer.start("a")
    writer.start("b")
    #expect(String(decoding: writer.finish(), as: UTF8.self) == "<a><b/></a>\n")
  }

  @Test("What is written reads the same", arguments: UInt64(0)..<200)
  func roundTrip(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let tree = RandomTree.element(depth: 4, &random)
    #expect(try XMLElement(parsing: tree.document()) == tree)
  }
}
