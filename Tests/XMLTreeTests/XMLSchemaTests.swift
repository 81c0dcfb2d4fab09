import Foundation
import TestSupport
import Testing
import XMLTree

struct XMLSchemaTests {
  static let claim = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t" xmlns="urn:t"
        elementFormDefault="qualified">
      <xs:element name="claim">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="born" type="xs:date"/>
            <xs:element name="code" maxOccurs="9">
              <xs:simpleType>
                <xs:restriction base="xs:string"><xs:pattern value="[A-Z][0-9]{2}"/></xs:restriction>
              </xs:simpleType>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
        <xs:unique name="once"><xs:selector xpath="*"/><xs:field xpath="."/></xs:unique>
      </xs:element>
    </xs:schema>
    """

  private func violations(_ content: String) throws -> [XMLViolation] {
    try XMLSchema(Array(Self.claim.utf8)).validate(Array("<claim xmlns='urn:t'>\n\(content)</claim>".utf8))
  }

  @Test func validDocument() throws {
    #expect(try violations("<born>2001-01-01</born><code>A00</code><code>A01</code>").isEmpty)
  }

  @Test(
    "Violations name the line and the element, never the value",
    arguments: [
      ("<born>SECRET's \"day\"</born><code>A00</code>", "/claim/born"),
      ("<born>2001-01-01</born>\n<code>A00</code><code>SECRET' is not</code>", "/claim/code[2]"),
      ("<born>2001-01-01</born><SECRETLESS/>", "/claim/SECRETLESS"),
      ("<born>2001-01-01</born>", "/claim"),
      ("<born>2001-01-01</born><code x='SECRET'>A00</code>", "/claim/code"),
      ("<born>2001-01-01</born><code>A00 SECRET</code>", "/claim/code"),
      ("SECRET", "/claim"),
    ])
  func violation(content: String, element: String) throws {
    let found = try violations(content)
    #expect(found.first?.element == element)
    #expect(found.allSatisfy { !$0.problem.contains("SECRET") || content.contains("SECRETLESS") })
    #expect(found.allSatisfy { !$0.problem.contains("urn:t") && !$0.problem.isEmpty && $0.line >= 1 })
  }

  @Test func keyValuesAreLeftOut() throws {
    let found = try violations("<born>2001-01-01</born><code>S99</code><code>S99</code>")
    #expect(found.map(\.problem).joined().contains("key-sequence"))
    #expect(!found.map(\.problem).joined().contains("S99"))
  }

  @Test func lineBeyondSixteenBits() throws {
    let blankLines = String(repeating: "\n", count: 70_000)
    let found = try violations("<born>2001-01-01</born>\(blankLines)<code>no</code>")
    #expect(found.first?.line == 70_002)
  }

  @Test func reportsAtMostTheLimit() throws {
    let schema = try XMLSchema(Array(Self.claim.utf8))
    let codes = String(repeating: "<code>no</code>", count: 9)
    let document = Array("<claim xmlns='urn:t'><born>2001-01-01</born>\(codes)</claim>".utf8)
    #expect(try schema.validate(document, limit: 3).count == 3)
  }

  @Test func brokenSchema() {
    #expect(throws: XMLError.self) { try XMLSchema(Array("<xs:schema".utf8)) }
    #expect(throws: XMLError.self) { try XMLSchema(Array("<a/>".utf8)) }
    #expect(throws: XMLError.self) { try XMLSchema([]) }
  }

  @Test func includesOnlyWhatIsGiven() throws {
    let including = Array(
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:include schemaLocation="types.xsd"/>
      <xs:element name="a" type="small"/></xs:schema>
      """.utf8)
    let types = Array(
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:simpleType name="small">
      <xs:restriction base="xs:int"><xs:maxInclusive value="9"/></xs:restriction></xs:simpleType></xs:schema>
      """.utf8)
    #expect(throws: XMLError.self) { try XMLSchema(including) }
    let schema = try XMLSchema(including, including: ["types.xsd": types])
    #expect(try schema.validate(Array("<a>9</a>".utf8)).isEmpty)
    #expect(try schema.validate(Array("<a>10</a>".utf8)).count == 1)
  }

  @Test func hostileDocumentIsNotValidated() throws {
    let schema = try XMLSchema(Array(Self.claim.utf8))
    #expect(throws: XMLError.documentType(document: "XML", line: 1)) {
      try schema.validate(Array("<!DOCTYPE claim [<!ENTITY a 'b'>]><claim xmlns='urn:t'>&a;</claim>".utf8))
    }
    #expect(throws: XMLError.self) { try schema.validate(Array("<claim>".utf8)) }
    #expect(throws: XMLError.self) { try schema.validate([]) }
  }

  @Test func oneSchemaOnManyThreads() async throws {
    let schema = try XMLSchema(Array(Self.claim.utf8))
    let counts = try await withThrowingTaskGroup(of: (Int, Int).self) { group in
      for wrong in 0..<200 {
        group.addTask {
          let codes = (0..<9).map { $0 < wrong % 9 ? "<code>no\($0)</code>" : "<code>A0\($0)</code>" }.joined()
          let document = "<claim xmlns='urn:t'><born>2001-01-01</born>\(codes)</claim>"
          return (wrong % 9, try schema.validate(Array(document.utf8)).count { $0.problem.contains("pattern") })
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts.allSatisfy { $0.0 == $0.1 })
  }

  @Test("Official FHIR schema", .enabled(if: Fixtures.haveShared, "needs the reference data"))
  func fhirSchema() throws {
    let folder = try #require(Fixtures.shared).appending(path: "claims/fhir/xsd")
    var files: [String: [UInt8]] = [:]
    for file in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where file.hasSuffix(".xsd") {
      let url = folder.appending(path: file)
      files[url.lastPathComponent] = Array(try Data(contentsOf: url))
    }
    let claim = try #require(files["fhir-single.xsd"])
    let schema = try XMLSchema(claim, named: "fhir-single.xsd", including: files)
    let example = try #require(Fixtures.shared).appending(path: "claims/reference/prof.fhir.xml")
    #expect(try schema.validate(Array(try Data(contentsOf: example))).isEmpty)
  }
}
