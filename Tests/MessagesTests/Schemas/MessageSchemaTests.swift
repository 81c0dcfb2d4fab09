import Foundation
import Messages
import TestSupport
import Testing

/// The schemas of docs/schemas against what the program writes, in both directions.
struct MessageSchemaTests {
  static let folder = Fixtures.repository.appending(path: "docs/schemas")
  static let read = Result { try JSONSchema(folder: folder) }
  let schemas: JSONSchema

  init() throws { schemas = try Self.read.get() }

  @Test("What is written passes its schema", arguments: MessageCase.all)
  func passes(message: MessageCase) throws {
    for json in [message.full, message.minimal] {
      #expect(schemas.check(try JSONValue(json), against: message.schema).problems == [])
    }
  }

  @Test("The full value has every key of its schema, so that no key goes unchecked", arguments: MessageCase.all)
  func complete(message: MessageCase) throws {
    let report = schemas.check(try JSONValue(message.full), against: message.schema)
    let nestedTypes = report.declared.filter { $0.hasSuffix("/type") && !$0.hasPrefix(message.schema) }
    #expect(report.declared.subtracting(report.used).subtracting(nestedTypes) == [])
  }

  @Test("The minimal value has the required keys and no others", arguments: MessageCase.all)
  func minimal(message: MessageCase) throws {
    let definition = try #require(schemas.definition(of: message.schema))
    let required = (definition["required"]?.items ?? []).compactMap(\.text) + (message.type == nil ? [] : ["type"])
    #expect(try JSONValue(message.minimal).members.keys.sorted() == required.sorted())
  }

  @Test("Without any of the required keys a value passes neither its schema nor the reader", arguments: MessageCase.all)
  func required(message: MessageCase) throws {
    let members = try #require(try JSONSerialization.jsonObject(with: message.minimal) as? [String: Any])
    for key in members.keys.sorted() {
      let json = try JSONSerialization.data(withJSONObject: members.filter { $0.key != key })
      #expect(schemas.check(try JSONValue(json), against: message.schema).problems == ["$: lacks \(key)"])
      #expect(throws: (any Error).self) { try message.reencode(json) }
    }
  }

  @Test("An unknown key fails the schema", arguments: MessageCase.all)
  func unknownKey(message: MessageCase) throws {
    let json = try JSONValue(String(decoding: message.minimal.dropLast(), as: UTF8.self) + #", "extra": 1}"#)
    #expect(schemas.check(json, against: message.schema).problems == ["$: unknown key extra"])
  }

  @Test("The schema names the type of its message", arguments: MessageCase.all)
  func type(message: MessageCase) throws {
    let definition = try #require(schemas.definition(of: message.schema))
    #expect(definition["properties"]?["type"]?["const"]?.text == message.type)
  }

  @Test("Every schema file is that of a message, or what they share")
  func files() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(MessageCase.all.map(\.schema)).union(["common.schema.json"]))
  }

  static let enumerations: [(place: String, values: [String])] = [
    ("common.schema.json#/$defs/codeSystem", CodeSystem.allCases.map(\.rawValue)),
    ("common.schema.json#/$defs/presentOnAdmission", PresentOnAdmission.allCases.map(\.rawValue)),
    ("common.schema.json#/$defs/sex", Sex.allCases.map(\.rawValue)),
    ("common.schema.json#/$defs/claimKind", ClaimKind.allCases.map(\.rawValue)),
    ("common.schema.json#/$defs/finding/properties/severity", Severity.allCases.map(\.rawValue)),
    ("common.schema.json#/$defs/encounter/properties/setting", Setting.allCases.map(\.rawValue)),
    ("common.schema.json#/$defs/relationship", Relationship.allCases.map(\.rawValue)),
    ("common.schema.json#/$defs/accident/properties/cause", Accident.Cause.allCases.map(\.rawValue)),
    ("note.schema.json#/$defs/note/properties/documentType", DocumentType.allCases.map(\.rawValue)),
    ("normalized-note.schema.json#/$defs/section/properties/kind", SectionKind.allCases.map(\.rawValue)),
    ("normalized-note.schema.json#/$defs/assertion/properties/assertion", Assertion.allCases.map(\.rawValue)),
    ("normalized-note.schema.json#/$defs/artefact/properties/kind", Artefact.Kind.allCases.map(\.rawValue)),
    (
      "coded-encounter.schema.json#/$defs/droppedCandidate/properties/cause",
      DroppedCandidate.Cause.allCases.map(\.rawValue)
    ),
    (
      "reviewed-encounter.schema.json#/$defs/reviewedEncounter/properties/state",
      ReviewedEncounter.State.allCases.map(\.rawValue)
    ),
    (
      "reviewed-encounter.schema.json#/$defs/reviewedCode/properties/status",
      ReviewedCode.Status.allCases.map(\.rawValue)
    ),
    ("decision.schema.json#/$defs/decision/properties/act", Decision.Act.allCases.map(\.rawValue)),
    ("claim.schema.json#/$defs/claim/properties/frequency", Claim.Frequency.allCases.map(\.rawValue)),
    ("claim.schema.json#/$defs/claim/properties/codeRevision", Claim.CodeRevision.allCases.map(\.rawValue)),
    ("claim.schema.json#/$defs/line/properties/unitBasis", ClaimLine.UnitBasis.allCases.map(\.rawValue)),
    ("common.schema.json#/$defs/claimDate/properties/event", ClaimDate.Event.allCases.map(\.rawValue)),
    ("common.schema.json#/$defs/claimReference/properties/kind", ClaimReference.Kind.allCases.map(\.rawValue)),
    (
      "common.schema.json#/$defs/organization/properties/taxIDKind", Organization.TaxIDKind.allCases.map(\.rawValue)
    ),
    ("claim.schema.json#/$defs/diagnosis/properties/role", ClaimDiagnosis.Role.allCases.map(\.rawValue)),
  ]

  @Test("A list of values in a schema is that of the program", arguments: enumerations)
  func enumeration(place: String, values: [String]) {
    #expect(schemas.schema(at: place)?["enum"]?.items.compactMap(\.text) == values)
  }
}

extension MessageCase {
  /// File name of the schema.
  var schema: String { "\(name).schema.json" }
}

extension JSONSchema {
  /// The definition that the schema of a message begins with.
  fileprivate func definition(of file: String) -> JSONValue? {
    guard let pointer = schema(at: file)?["$ref"]?.text else { return nil }
    return schema(at: file + pointer)
  }
}
