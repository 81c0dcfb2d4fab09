import Messages
import SchemaReferee
import Testing
import XMLTree

/// The check of trees against a schema; libxml2 must say the same of the same documents.
struct TreeSchemaTests {
  static func schema(_ body: String) -> [UInt8] {
    Array(
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t"
          elementFormDefault="qualified">\(body)</xs:schema>
      """.utf8)
  }

  static let claim = schema(
    """
    <xs:element name="claim" type="t:claim">
      <xs:key name="line"><xs:selector xpath="t:line"/><xs:field xpath="t:number/@value"/></xs:key>
      <xs:keyref name="pointer" refer="t:line"><xs:selector xpath=".//t:points"/><xs:field xpath="@value"/></xs:keyref>
    </xs:element>
    <xs:complexType name="claim">
      <xs:sequence>
        <xs:element name="born" type="t:date" minOccurs="0"/>
        <xs:choice minOccurs="0" maxOccurs="2">
          <xs:element name="code" type="t:code"/>
          <xs:sequence><xs:element name="text" type="t:words"/><xs:element name="note" type="t:words" minOccurs="0"/></xs:sequence>
        </xs:choice>
        <xs:element name="line" type="t:line" maxOccurs="unbounded"/>
        <xs:element name="total" minOccurs="2" maxOccurs="3">
          <xs:complexType><xs:attribute name="value" fixed="0" use="required"/></xs:complexType>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
    <xs:complexType name="line">
      <xs:sequence>
        <xs:element name="number" type="t:number"/>
        <xs:element name="points" type="t:number" minOccurs="0"/>
        <xs:element name="line" type="t:line" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
    <xs:complexType name="number"><xs:attribute name="value" type="xs:positiveInteger" use="required"/></xs:complexType>
    <xs:complexType name="date"><xs:attribute name="value" type="xs:date" use="required"/></xs:complexType>
    <xs:complexType name="words"><xs:attribute name="value" type="xs:string"/></xs:complexType>
    <xs:complexType name="code">
      <xs:attribute name="value" use="required">
        <xs:simpleType><xs:restriction base="xs:string"><xs:pattern value="[A-Z][0-9]{2}"/></xs:restriction></xs:simpleType>
      </xs:attribute>
    </xs:complexType>
    """)

  static let end = "<line><number value='1'/></line><total value='0'/><total value='0'/>"

  static let documents: [(content: String, element: String?)] = [
    (end, nil),
    ("<born value='2024-02-29'/>\(end)", nil),
    ("<code value='A00'/><text value=''/><note/>\(end)", nil),
    ("<text/><text/>\(end)", nil),
    ("\n  \(end)\n", nil),
    (
      "<line><number value='1'/><points value='2'/></line><line><number value='2'/></line><total value='0'/><total value='0'/>",
      nil
    ),
    ("", "/claim"),
    ("<line><number value='1'/></line><total value='0'/>", "/claim"),
    ("\(end)<total value='0'/><total value='0'/>", "/claim/total[4]"),
    ("<note/>\(end)", "/claim/note"),
    ("<code value='A00'/><code value='A00'/><code value='A00'/>\(end)", "/claim/code[3]"),
    ("<code value='A00'/><born value='2024-02-29'/>\(end)", "/claim/born"),
    ("<born value='2023-02-29'/>\(end)", "/claim/born"),
    ("<born value='24-02-29'/>\(end)", "/claim/born"),
    ("<born/>\(end)", "/claim/born"),
    ("<born value='2024-02-29' other=''/>\(end)", "/claim/born"),
    ("<code value='a00'/>\(end)", "/claim/code"),
    ("<code value='A000'/>\(end)", "/claim/code"),
    ("<other/>\(end)", "/claim/other"),
    ("words\(end)", "/claim"),
    ("<line><number value='0'/></line><total value='0'/><total value='0'/>", "/claim/line/number"),
    ("<line><number value='1'/></line>\(end)", "/claim/line[2]"),
    ("<line><number value='2'/><points value='3'/></line>\(end)", "/claim/line[1]/points"),
    (
      "<line><number value='2'/><line><number value='9'/><points value='9'/></line></line>\(end)",
      "/claim/line[1]/line/points"
    ),
    ("<line><number value='1'/></line><total value='1'/><total value='0'/>", "/claim/total[1]"),
  ]

  @Test(arguments: documents)
  func documentsAsLibxml2SeesThem(content: String, element: String?) throws {
    let document = Array("<claim xmlns='urn:t'>\(content)</claim>".utf8)
    let violation = try TreeSchema(Self.claim).firstViolation(in: XMLElement(parsing: document))
    #expect(violation?.element == element)
    #expect(violation?.problem.isEmpty != true)
    #expect(try #require(SchemaReferee(Self.claim)).accepts(document) == (element == nil))
  }

  @Test func aDocumentOfAnotherNamespaceOrRootIsNoneOfTheSchema() throws {
    let schema = try TreeSchema(Self.claim)
    #expect(try schema.firstViolation(in: XMLElement(parsing: Array("<claim>\(Self.end)</claim>".utf8))) != nil)
    #expect(try schema.firstViolation(in: XMLElement(parsing: Array("<line xmlns='urn:t'/>".utf8))) != nil)
  }

  @Test func anAttributeTwiceIsRefused() throws {
    let twice = XMLElement("born", attributes: Array(repeating: XMLAttribute("value", "2024-02-29"), count: 2))
    let claim = XMLElement("claim", attributes: [XMLAttribute("xmlns", "urn:t")], children: [twice])
    #expect(try TreeSchema(Self.claim).firstViolation(in: claim)?.element == "/claim/born")
  }

  static let texts = [
    "", "a", "ab", "abc", "ba", "aab", "a-b", "a.b", "a b", " ", " x", "\t", "1", "12", "123", "1234567", "A1", "a\\b",
    "é",
    "éa", "🩺", "x|y", "]", "-", "2024-02-29", "2023-02-29", "4294967295", "4294967296", "0", "00", "007",
    "0004294967295",
    "99999999999999999999", "2024-02-29T10:20:30Z", "2024-02-29T10:20:30", "2024-02-29T10:20:30.25+14:00",
    "2024-02-29T10:20:60Z", "2024-02-29T10:20Z", "2024-02-30T10:20:30Z",
  ]

  @Test(
    arguments: [
      "", "a", "ab|ba", "a?b", "a*", "a+b*", "(ab)+", "a{2}b", "a{0,1}b{1,}", "[ab]+", "[a-c]{2,3}", "[0-9]{1,3}",
      #"\d{2,}"#, ".",
      ".*", "..", #"\s*\S[\s\S]*"#, #"a\.b"#, #"a\\b"#, #"[a\-]+b"#, "[-a]+b", "(a|b|(c|))*", "(a|ab)(c|bc)?", #"x\|y"#,
      #"\]"#,
      "[A-Z][0-9A-Z]{0,2}", "(a*)*b", "é?a?",
    ])
  func patternsAsLibxml2SeesThem(pattern: String) throws {
    let facet = "<xs:restriction base='xs:string'><xs:pattern value='\(pattern)'/></xs:restriction>"
    let schema = Self.value("<xs:simpleType>\(facet)</xs:simpleType>", "")
    guard pattern.utf8.allSatisfy({ $0 < 0x80 }) else {
      #expect(throws: XMLError.self) { try TreeSchema(schema) }
      return
    }
    try agree(schema)
  }

  @Test(arguments: ["string", "date", "dateTime", "positiveInteger", "unsignedInt"])
  func builtInTypesAsLibxml2SeesThem(type: String) throws { try agree(Self.value("", "type='xs:\(type)'")) }

  @Test func enumerationsAndUnionsAsLibxml2SeesThem() throws {
    let listed = ["a", "a.b", "007"].map { "<xs:enumeration value='\($0)'/>" }.joined()
    let restriction = "<xs:restriction base='xs:string'>\(listed)</xs:restriction>"
    try agree(Self.value("<xs:simpleType>\(restriction)</xs:simpleType>", ""))
    try agree(Self.value("<xs:simpleType><xs:union memberTypes='xs:date xs:unsignedInt'/></xs:simpleType>", ""))
  }

  // A schema of one element with one attribute.
  private static func value(_ type: String, _ attributes: String) -> [UInt8] {
    schema(
      """
      <xs:element name="a" type="t:a"/>
      <xs:complexType name="a"><xs:attribute name="value" use="required" \(attributes)>\(type)</xs:attribute></xs:complexType>
      """)
  }

  private func agree(_ schema: [UInt8]) throws {
    let ours = try TreeSchema(schema)
    let referee = try #require(SchemaReferee(schema))
    for text in Self.texts {
      let root = XMLElement("a", attributes: [XMLAttribute("xmlns", "urn:t"), XMLAttribute("value", text)])
      #expect((ours.firstViolation(in: root) == nil) == referee.accepts(root.document()), "\(text.debugDescription)")
    }
  }

  @Test(
    "What is not checked is refused",
    arguments: [
      "<xs:element name='a'><xs:complexType mixed='true'/></xs:element>",
      "<xs:element name='a' type='xs:string'/>",
      "<xs:element name='a' type='t:none'/>",
      "<xs:element name='a' nillable='true'><xs:complexType/></xs:element>",
      "<xs:element name='a'><xs:complexType><xs:all/></xs:complexType></xs:element>",
      "<xs:element name='a'><xs:complexType><xs:attribute name='b' type='xs:anyURI'/></xs:complexType></xs:element>",
      "<xs:element name='a'><xs:complexType><xs:anyAttribute/></xs:complexType></xs:element>",
      "<xs:element name='a'><xs:complexType><xs:sequence><xs:any/></xs:sequence></xs:complexType></xs:element>",
      "<xs:element name='a'><xs:complexType/><xs:unique name='u'><xs:selector xpath='t:b'/><xs:field xpath='@c'/></xs:unique></xs:element>",
      "<xs:element name='a'><xs:complexType/><xs:key name='k'><xs:selector xpath='t:b|t:c'/><xs:field xpath='@c'/></xs:key></xs:element>",
      "<xs:element name='a'><xs:complexType/><xs:keyref name='k' refer='t:z'><xs:selector xpath='t:b'/><xs:field xpath='@c'/></xs:keyref></xs:element>",
      "<xs:group name='g'><xs:sequence/></xs:group>",
    ])
  func unknownSchemas(body: String) {
    let error = #expect(throws: XMLError.self) { try TreeSchema(Self.schema(body), named: "a.xsd") }
    #expect(error?.report.id == "XML005")
  }

  @Test(arguments: ["<xs:schema", "<a/>", "", "<!DOCTYPE a><a/>"])
  func noSchema(text: String) {
    #expect(throws: XMLError.self) { try TreeSchema(Array(text.utf8)) }
  }
}
