internal import Foundation
internal import Messages
internal import TestSupport
internal import Testing
internal import X12

/// Broken 837 files: what breaks the envelope or a value that the model types is refused on reading.
@Suite(.enabled(if: Fixtures.haveShared, "needs the reference data"))
struct InvalidSampleTests {
  static func claims(_ file: String) throws -> [Claim] {
    let folder = try #require(Fixtures.shared).appending(path: "claims/x12/invalid")
    return try ClaimReader().claims(in: [UInt8](try Data(contentsOf: folder.appending(path: file))))
  }

  @Test func aWrongCountOfSegmentsIsRefused() {
    let error = #expect(throws: X12Error.self) { try Self.claims("se.txt") }
    #expect(error?.report.id == "EDI002")
  }

  /// What the model cannot express is not there after reading, and the edits ask for it.
  @Test func whatTheModelCannotExpressIsLeftOut() throws {
    #expect(try Self.claims("date.txt")[0].lines.allSatisfy { $0.date == nil })
    #expect(try Self.claims("gender.txt")[0].encounter.patient.sex == nil)
    #expect(try Self.claims("poa.txt")[0].diagnoses[0].presentOnAdmission == nil)
  }

  @Test(arguments: ["date", "nodx", "nostatus"])
  func whatIsMissingIsNotWritten(file: String) throws {
    let claim = try Self.claims("\(file).txt")[0]
    let error = #expect(throws: X12Error.self) { try PreparedClaim(claim) }
    #expect(error?.report.id == "EDI005")
  }

  /// Two lines of one number, a thirteenth pointer: read as they are, for the edits to refuse.
  @Test func wrongNumbersAreReadAsTheyAre() throws {
    #expect(try Self.claims("dup.txt")[0].lines.map(\.sequence) == [1, 1])
    #expect(try Self.claims("ptr13.txt")[0].lines[1].diagnosisPointers == [13])
  }
}
