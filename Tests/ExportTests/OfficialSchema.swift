internal import Foundation
internal import TestSupport
internal import XMLTree

/// HL7's own schema of FHIR R4, from the reference data.
enum OfficialSchema {
  static func load() throws -> XMLSchema {
    guard let folder = Fixtures.shared?.appending(path: "claims/fhir/xsd") else { throw CocoaError(.fileNoSuchFile) }
    var included: [String: [UInt8]] = [:]
    for name in ["fhir-xhtml.xsd", "xml.xsd", "xmldsig-core-schema.xsd"] {
      included[name] = [UInt8](try Data(contentsOf: folder.appending(path: name)))
    }
    let schema = [UInt8](try Data(contentsOf: folder.appending(path: "fhir-single.xsd")))
    return try XMLSchema(schema, named: "fhir-single.xsd", including: included)
  }
}
