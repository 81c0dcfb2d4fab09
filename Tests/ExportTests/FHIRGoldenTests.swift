internal import Export
internal import Messages
internal import TestSupport
internal import Testing

/// Whole files, so that every change of what is written is seen.
struct FHIRGoldenTests {
  static let claims: [String: Claim] = [
    "professional": SampleClaims.professional,
    "inpatient": SampleClaims.inpatient,
    "outpatient-facility": SampleClaims.outpatientFacility,
  ]

  @Test(arguments: claims.keys.sorted())
  func bundle(name: String) throws {
    let claim = try #require(Self.claims[name])
    let file = try FHIRExporter().process(claim)
    #expect(file.name == "\(claim.controlNumber).xml")
    try expectGolden(String(decoding: file.bytes, as: UTF8.self), "\(name).xml")
  }
}
