internal import Foundation
internal import SchemaReferee
internal import TestSupport

/// HL7's own schema of FHIR R4, from the reference data.
enum OfficialSchema {
  static func load() throws -> SchemaReferee {
    guard let folder = Fixtures.shared?.appending(path: "claims/fhir/xsd") else { throw CocoaError(.fileNoSuchFile) }
    var included: [String: [UInt8]] = [:]
    for name in ["fhir-xhtml.xsd", "xml.xsd", "xmldsig-core-schema.xsd"] {
      included[name] = [UInt8](try Data(contentsOf: folder.appending(path: name)))
    }
    let schema = [UInt8](try Data(contentsOf: folder.appending(path: "fhir-single.xsd")))
    guard let referee = SchemaReferee(schema, including: included) else { throw CocoaError(.fileReadCorruptFile) }
    return referee
  }
}
