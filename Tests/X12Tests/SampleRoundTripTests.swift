internal import Foundation
internal import Messages
internal import TestSupport
internal import Testing
internal import X12

/// Public 837 files read into the model and written again: nothing that the model holds is lost.
@Suite(.enabled(if: Fixtures.haveShared, "needs the reference data"))
struct SampleRoundTripTests {
  static let files = [
    "837I_CC_fixed.txt", "837I_tr3_institutional_fixed.txt", "837P_CC_fixed.txt", "837P_databricks.txt",
    "837P_moov.txt", "tr3_837_005010X222A2_demo.autoaccident.837.txt",
    "tr3_837_005010X222A2_demo.cob.example3.B.837.txt", "tr3_837_005010X222A2_demo.cob.example3.C.837.txt",
    "tr3_837_005010X222A2_demo.drug.example10.1.837.txt", "tr3_837_005010X222A2_demo.drug.example10.2.837.txt",
    "tr3_837_005010X222A2_demo.drug.example10.3.837.txt", "tr3_837_005010X222A2_demo.example1.837.txt",
    "tr3_837_005010X222A2_demo.example2.837.txt", "tr3_837_005010X222A2_demo.example7.837.txt",
    "tr3_837_005010X222A2_demo.example8.837.txt", "tr3_demo-file_demo.837.txt",
  ]

  static func bytes(_ file: String) throws -> [UInt8] {
    let folder = try #require(Fixtures.shared).appending(path: "claims/x12/valid")
    return [UInt8](try Data(contentsOf: folder.appending(path: file)))
  }

  static func rewritten(_ claims: [Claim]) throws -> [UInt8] {
    let kind = claims.first?.kind ?? .professional
    return ClaimBatch(.sample(claims.first?.created)).file(of: try claims.map(PreparedClaim.init), kind: kind)
  }

  @Test("What was read is read again from what was written", arguments: files)
  func comesBack(file: String) throws {
    let claims = try ClaimReader().claims(in: try Self.bytes(file)).map(\.inCapitals)
    #expect(!claims.isEmpty)
    let again = try ClaimReader().claims(in: try Self.rewritten(claims))
    #expect(again.count == claims.count)
    for (claim, copy) in zip(claims, again) { #expect(claim == copy) }
  }

  /// Segments of the sample that the rewritten file has not, and the other way round; docs/x12.md explains each.
  @Test(arguments: files)
  func differences(file: String) throws {
    let before = try SegmentBag(try Self.bytes(file))
    let after = try SegmentBag(try Self.rewritten(try ClaimReader().claims(in: try Self.bytes(file))))
    try expectGolden(after.difference(from: before), "differences/\(file)")
  }
}
