internal import Export
internal import Foundation
internal import SchemaReferee
internal import TestSupport
internal import Testing
internal import XMLTree

/// Our check of a claim's tree and libxml2, both by the claim schema, say the same of the same file.
struct ClaimSchemaTests {
  private static func schema() throws -> [UInt8] {
    let file = Fixtures.repository.appending(path: "Sources/Export/Schemas/claim-bundle.xsd")
    return [UInt8](try Data(contentsOf: file))
  }

  @Test func whatIsWrittenFits() throws {
    let referee = try #require(SchemaReferee(Self.schema()))
    let exporter = try FHIRExporter()
    for seed in UInt64(0)..<60 {
      var bills = RandomBills(seed: seed)
      #expect(referee.accepts(try exporter.process(bills.next()).bytes), "seed \(seed)")
      #expect(referee.accepts(try FHIRSchemaTests.bytes(seed, exporter)), "seed \(seed)")
    }
  }

  @Test func whatIsBrokenIsRefused() throws {
    let schema = try TreeSchema(Self.schema())
    let referee = try #require(SchemaReferee(Self.schema()))
    let exporter = try FHIRExporter()
    var refused = 0
    for seed in UInt64(0)..<400 {
      var random = SeededRandom(seed: seed)
      var tree = try XMLElement(parsing: FHIRSchemaTests.bytes(seed % 20, exporter))
      BrokenTree.change(&tree, &random)
      let isValid = schema.firstViolation(in: tree) == nil
      #expect(isValid == referee.accepts(tree.document()), "seed \(seed)")
      if !isValid { refused += 1 }
    }
    #expect((270..<400).contains(refused))
  }
}

/// Random changes of a tree, most of which a schema forbids.
private enum BrokenTree {
  private static let values = [
    "", " ", "x", "1", "0", "A00", "A00.1", "2026-05-04", "2026-02-30", "2026-05-04T09:15:30Z", "true", "12.50",
    "60601",
    "urn:uuid:00000000-0000-5000-8000-000000000000", "http://hl7.org/fhir/sid/icd-10-cm", "Ünïcode",
  ]

  /// One change somewhere in the tree.
  static func change(_ element: inout XMLElement, _ random: inout SeededRandom) {
    let elements = element.content.indices.filter { if case .element = element.content[$0] { true } else { false } }
    if let place = elements.randomElement(using: &random), case .element(var child) = element.content[place],
      child.content.isEmpty || Int.random(in: 0..<6, using: &random) > 0
    {
      if child.content.isEmpty && Bool.random(using: &random) {
        changeValue(of: &child, &random)
      } else if !child.content.isEmpty {
        change(&child, &random)
      } else {
        return changeOrder(of: &element, at: place, elements, &random)
      }
      element.content[place] = .element(child)
    } else if let place = elements.randomElement(using: &random) {
      changeOrder(of: &element, at: place, elements, &random)
    }
  }

  private static func changeValue(of element: inout XMLElement, _ random: inout SeededRandom) {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: element.attributes = []
    case 1: element.attributes.append(XMLAttribute("other", "x"))
    case 2: element.content.append(.text("words"))
    case 3: element.name += "x"
    default: element.attributes[0].value = values.randomElement(using: &random) ?? ""
    }
  }

  private static func changeOrder(
    of element: inout XMLElement, at place: Int, _ elements: [Int], _ random: inout SeededRandom
  ) {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: element.content.remove(at: place)
    case 1: element.content.insert(element.content[place], at: place)
    case 2: element.content.swapAt(place, elements.randomElement(using: &random) ?? place)
    default: element.content.insert(.text("words"), at: place)
    }
  }
}
