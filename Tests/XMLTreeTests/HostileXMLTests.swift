import Foundation
import Testing
import XMLTree

struct HostileXMLTests {
  static let laughs =
    (1...9).reduce("<!ENTITY l0 'ha'>") { text, level in
      text + "<!ENTITY l\(level) '" + String(repeating: "&l\(level - 1);", count: 10) + "'>"
    }

  @Test(
    "DOCTYPE is refused before anything in it counts",
    arguments: [
      "<!DOCTYPE a><a/>",
      "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
      "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a/>",
      "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>",
      "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/passwd'>%p;]><a/>",
      "<!DOCTYPE a [\(laughs)]><a b='&l9;'>&l9;</a>",
      "<!DOCTYPE a [<!ATTLIST a b CDATA 'x'>]><a/>",
      "<!DOCTYPE a [<!ENTITY e 'broken",
    ])
  func documentType(document: String) {
    #expect(throws: XMLError.documentType(document: "x.xml", line: 3)) {
      try XMLElement(parsing: Array("<?xml version='1.0'?>\n\n\(document)".utf8), named: "x.xml")
    }
  }

  @Test func documentTypeInUTF16() {
    let wide: [UInt8] =
      [0xFF, 0xFE] + "<!DOCTYPE a><a/>".utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(throws: XMLError.documentType(document: "XML", line: 1)) { try XMLElement(parsing: wide) }
  }

  @Test func depth() throws {
    func nested(_ levels: Int) -> [UInt8] {
      Array((String(repeating: "<a>", count: levels) + String(repeating: "</a>", count: levels)).utf8)
    }
    let limits = XMLLimits(bytes: 1 << 20, depth: 20)
    #expect(throws: Never.self) { try XMLElement(parsing: nested(20), limits: limits) }
    #expect(throws: XMLError.tooDeep(document: "XML", line: 1, limit: 20)) {
      try XMLElement(parsing: nested(21), limits: limits)
    }
    #expect(throws: XMLError.self) {
      try XMLElement(parsing: nested(100_000), limits: XMLLimits(bytes: 1 << 20, depth: 9999))
    }
  }

  @Test func size() {
    #expect(throws: XMLError.tooLarge(document: "XML", bytes: 9, limit: 8)) {
      try XMLElement(parsing: Array("<a>xx</a>".utf8), limits: XMLLimits(bytes: 8, depth: 9))
    }
  }

  @Test func includesOfOtherFilesAreLeftAlone() throws {
    let document = "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='file:///etc/passwd'/></a>"
    #expect(try XMLElement(parsing: Array(document.utf8)).text.isEmpty)
  }
}
