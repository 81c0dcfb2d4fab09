internal import Foundation
internal import Messages
internal import Responses
internal import TestSupport
internal import Testing

/// What payers send back, as answers about our claims.
struct ResponseReaderTests {
  static func read(_ bytes: [UInt8]) throws -> [ClaimResponse] { try ResponseReader().responses(in: bytes) }

  @Test func acknowledgmentsNameTransactions() throws {
    let responses = try Self.read(Answers.acknowledgment)
    #expect(responses.map(\.outcome) == [.accepted, .rejected])
    #expect(responses.map(\.transaction) == [.init(group: "7", set: "0001"), .init(group: "7", set: "0002")])
    #expect(responses[1].reasons == [ResponseReason(.syntax, "2010AA NM1-9 1")], "never the bad value")
    let group = try Self.read(Answers.refusedGroup)
    #expect(group.map(\.transaction) == [.init(group: "7", set: nil)])
    #expect(group[0].outcome == .rejected)
  }

  @Test func claimStatusesNameClaims() throws {
    let responses = try Self.read(Answers.claimStatus)
    #expect(responses.map(\.controlNumber) == ["WFP0001", "WFP0002"])
    #expect(responses.map(\.outcome) == [.accepted, .rejected])
    #expect(responses.map(\.payerControlNumber) == ["ICN1", "ICN2"])
    #expect(responses[0].charged == Money(cents: 7240))
    #expect(responses[1].reasons.map(\.code) == ["A7:562", "A7:21"])
    let batch = try Self.read(Answers.refusedBatch)
    #expect(batch.map(\.transaction) == [.init(group: "7", set: "0002")])
    #expect(batch[0].reasons.map(\.code) == ["A8:24"])
  }

  @Test func remittancesAreBalanced() throws {
    let responses = try Self.read(Answers.remittance())
    #expect(responses.map(\.outcome) == [.paid, .denied])
    #expect(responses.map(\.paid) == [Money(cents: 5240), .zero])
    #expect(responses[0].patientOwes == Money(cents: 1000))
    #expect(responses[0].lines.map(\.number) == [1, 2])
    #expect(responses[0].lines[0].adjustments.map(\.group) == ["CO", "PR"])
    #expect(responses[1].reasons.map(\.code) == ["CO-197", "N115"])
    #expect(responses.flatMap(\.imbalances) == [])
    #expect(responses.map(\.date) == [CalendarDate("2026-06-10"), CalendarDate("2026-06-10")])
  }

  @Test("What does not add up is told")
  func imbalances() throws {
    #expect(try Self.read(Answers.remittance(payment: "51")).allSatisfy { $0.imbalances.count == 1 })
    let wrong = try Self.read(Answers.remittance(adjustment: "11"))
    #expect(wrong[0].imbalances.count == 2, "of a line and of the claim")
    #expect(wrong[1].imbalances.isEmpty)
  }

  @Test func fhirResponses() throws {
    let response = try #require(try Self.read(Array(Answers.fhir.utf8)).first)
    #expect(response.controlNumber == "WFP0001")
    #expect(response.payerControlNumber == "CR1")
    #expect(response.outcome == .paid)
    #expect(response.paid == Money(cents: 4000))
    #expect(response.charged == Money(cents: 6000))
    #expect(response.lines.map(\.paid) == [Money(cents: 4000)])
    #expect(response.reasons == [ResponseReason(.fhir, "ar002")])
  }

  static let refusals: [(String, String)] = [
    ("<Patient xmlns=\"http://hl7.org/fhir\"/>", "RSP001"), ("<ClaimResponse>", "XML001"), ("EOF", "EDI001"),
    ("<!DOCTYPE x><ClaimResponse/>", "XML002"),
  ]

  @Test(arguments: refusals)
  func refused(text: String, id: String) {
    let error = #expect(throws: ResponseError.self) { try Self.read(Array(text.utf8)) }
    #expect(error?.report.id == id)
  }

  @Test("Random changes are refused or read, never trapped", arguments: UInt64(0)..<200)
  func fuzz(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let answers = [
      Answers.acknowledgment, Answers.claimStatus, Answers.remittance(), Array(Answers.fhir.utf8), Answers.refusedBatch,
    ]
    var bytes = answers[Int.random(in: answers.indices, using: &random)]
    for _ in 0..<8 {
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0x20...0x7E, using: &random)
    }
    _ = try? Self.read(bytes)
  }
}

/// Public samples.
@Suite(.enabled(if: Fixtures.haveShared, "needs the reference data"))
struct ResponseSampleTests {
  static func read(_ path: String) throws -> [ClaimResponse] {
    let file = try #require(Fixtures.shared).appending(path: "claims/\(path)")
    return try ResponseReader().responses(in: [UInt8](try Data(contentsOf: file)))
  }

  @Test func remittance() throws {
    let response = try #require(try Self.read("x12/valid/835_moov2_fixed.txt").first)
    #expect(response.outcome == .paid)
    #expect(response.charged == Money(cents: 419_968))
    #expect(response.paid == Money(cents: 400_000))
    // The sample pays 4,000.00 for lines of 2,998.00, and takes 1,199.68 off a charge of 4,199.68.
    #expect(response.imbalances.isEmpty == false)
  }

  @Test func acknowledgment() throws {
    let response = try #require(try Self.read("x12/valid/999_rejected.txt").first)
    #expect(response.outcome == .rejected)
    #expect(response.transaction == .init(group: "28", set: "0028"))
    #expect(response.reasons == [ResponseReason(.syntax, "NM 1")])
  }

  @Test(arguments: ["", "-2", "-additem", "-vision-3tier", "-unsolicited-preauth"])
  func fhir(name: String) throws {
    let responses = try Self.read("fhir/examples/claimresponse-example\(name).xml")
    #expect(responses.count == 1)
    #expect(responses[0].outcome == (name == "-2" ? .rejected : .paid))
  }
}
