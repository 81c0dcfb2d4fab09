internal import Export
internal import Messages
internal import SchemaReferee
internal import TestSupport
internal import Testing

/// Whatever a valid claim holds, its file fits the schemas.
struct FHIRSchemaTests {
  static let seeds = UInt64(0)..<220

  /// The file of the claim that a seed stands for; the exporter checked it against our schema.
  static func bytes(_ seed: UInt64, _ exporter: FHIRExporter) throws -> [UInt8] {
    var claims = RandomClaims(seed: seed)
    return try exporter.process(claims.next()).bytes
  }

  @Test func randomClaimsFitTheSchemas() throws {
    let exporter = try FHIRExporter()
    let official = Fixtures.haveShared ? try OfficialSchema.load() : nil
    for seed in Self.seeds {
      let bytes = try Self.bytes(seed, exporter)
      #expect(!String(decoding: bytes, as: UTF8.self).contains("value=\"\""), "seed \(seed)")
      #expect(official?.accepts(bytes) ?? true, "seed \(seed)")
    }
  }

  /// The same claims fit the 837: see the tests of X12.
  @Test func claimsOverAllFieldsFitTheSchemas() throws {
    let exporter = try FHIRExporter()
    let official = Fixtures.haveShared ? try OfficialSchema.load() : nil
    for seed in UInt64(0)..<300 {
      var bills = RandomBills(seed: seed)
      let bytes = try exporter.process(bills.next()).bytes
      #expect(official?.accepts(bytes) ?? true, "seed \(seed)")
    }
  }

  @Test(arguments: UInt64(0)..<10)
  func theSameClaimGivesTheSameBytes(seed: UInt64) throws {
    #expect(try Self.bytes(seed, FHIRExporter()) == Self.bytes(seed, FHIRExporter()))
  }

  /// The test above could pass because nothing is checked.
  @Test(.enabled(if: Fixtures.haveShared, "needs the reference data"))
  func theOfficialSchemaRefusesAWrongOrder() throws {
    let text = String(decoding: try FHIRExporter().process(SampleClaims.professional).bytes, as: UTF8.self)
    let wrong = text.replacing("<status value=\"active\"/>", with: "<use value=\"claim\"/>", maxReplacements: 1)
    #expect(try OfficialSchema.load().accepts(Array(wrong.utf8)) == false)
  }
}
