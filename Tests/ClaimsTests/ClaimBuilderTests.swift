internal import Claims
internal import Messages
internal import TestSupport
internal import Testing

struct ClaimBuilderTests {
  static let created = moment("2026-05-20T10:15:00Z")

  static func build(_ review: ReviewedEncounter, _ submission: Submission = .original) throws -> Claim {
    try ClaimBuilder(created: created, submission: submission).process(review)
  }

  @Test func professional() throws {
    let claim = try Self.build(SampleReviews.visit)
    #expect(claim.kind == .professional)
    #expect(claim.controlNumber == "WFP0001")
    #expect(claim.created == Self.created)
    #expect(claim.frequency == .original)
    #expect(claim.diagnoses.map(\.role) == [.principal, .other, .other, .other, .other])
    #expect(claim.diagnoses.map(\.sequence) == [1, 2, 3, 4, 5])
    #expect(claim.diagnoses.allSatisfy { $0.presentOnAdmission == nil })
    #expect(claim.totalCharge == Money(cents: 7240))
    #expect(claim.procedures.isEmpty)
  }

  @Test func institutional() throws {
    let claim = try Self.build(SampleReviews.stay)
    #expect(claim.diagnoses.map(\.code) == ["K35.80", "W18.30XA", "I10", "R10.31"])
    #expect(claim.diagnoses.map(\.role) == [.principal, .externalCause, .other, .admitting])
    #expect(claim.diagnoses.map(\.presentOnAdmission) == [.yes, .no, .yes, nil])
    #expect(claim.procedures.map(\.code) == ["0DTJ4ZZ"])
    #expect(claim.procedures[0].date == nil)
  }

  @Test func aVisitHasAReasonAndNoPOA() throws {
    var review = SampleReviews.stay
    review.encounter.setting = .outpatient
    let claim = try Self.build(review)
    #expect(claim.diagnoses.map(\.role) == [.principal, .externalCause, .other, .reasonForVisit])
    #expect(claim.diagnoses.allSatisfy { $0.presentOnAdmission == nil })
  }

  @Test func anExternalCauseThatStandsFirstIsLeftToTheEdits() throws {
    var review = SampleReviews.stay
    review.codes.swapAt(0, 2)
    #expect(try Self.build(review).diagnoses.map(\.role) == [.principal, .other, .other, .admitting])
  }

  @Test func originKeepsWordsReviewerTimeAndEdition() throws {
    let origin = try Self.build(SampleReviews.visit).diagnoses[0].origin
    #expect(origin == SampleClaims.origin)
  }

  @Test func aSuggestedCodeHasNoReviewer() throws {
    var review = SampleReviews.visit
    review.codes[1].status = .suggested
    let origin = try Self.build(review).diagnoses[1].origin
    #expect(origin.reviewer == nil)
    #expect(origin.decided == nil)
  }

  @Test func linesAreNumberedInOrderAndPointersDerivedWhereNotGiven() throws {
    let claim = try Self.build(SampleReviews.visit)
    #expect(claim.lines.map(\.sequence) == [1, 2])
    #expect(claim.lines.map(\.code) == ["G0108", "J1815"])
    #expect(claim.lines.map(\.diagnosisPointers) == [[1, 2, 3, 4], [2]])
  }

  @Test func institutionalLinesGetNoPointers() throws {
    #expect(try Self.build(SampleReviews.stay).lines.allSatisfy { $0.diagnosisPointers.isEmpty })
  }

  static let submissions: [(bill: String, submission: Submission, frequency: Claim.Frequency, billed: String)] = [
    ("0111", .original, .original, "0111"),
    ("0112", .original, .interimFirst, "0112"),
    ("0117", .original, .replacement, "0117"),
    ("0119", .original, .original, "0119"),
    ("0111", .replacement(payerControlNumber: "P1"), .replacement, "0117"),
    ("0111", .void(payerControlNumber: nil), .void, "0118"),
  ]

  @Test(arguments: submissions.indices)
  func frequency(index: Int) throws {
    let example = Self.submissions[index]
    var review = SampleReviews.stay
    review.encounter.typeOfBill = example.bill
    let claim = try Self.build(review, example.submission)
    #expect(claim.frequency == example.frequency)
    #expect(claim.encounter.typeOfBill == example.billed)
  }

  @Test func replacementNamesThePayersNumber() throws {
    let claim = try Self.build(SampleReviews.visit, .replacement(payerControlNumber: "P1"))
    #expect(claim.frequency == .replacement)
    #expect(claim.payerControlNumber == "P1")
  }

  @Test func nothingIsGuessed() throws {
    var review = ReviewedEncounter(encounter: Encounter(id: "E1"), notes: [], state: .finished)
    review.encounter.kind = .professional
    let claim = try Self.build(review)
    #expect(claim.controlNumber == "")
    #expect(claim.diagnoses.isEmpty && claim.lines.isEmpty && claim.totalCharge == .zero)
  }

  @Test func findingsOfTheReviewReachTheClaim() throws {
    var review = SampleReviews.visit
    let finding = Finding("CBK001", .warning, at: "edition", "is a fallback")
    review.findings = [finding]
    #expect(try Self.build(review).findings == [finding])
  }

  @Test func aCodedServiceWithoutChargeIsTold() throws {
    var review = SampleReviews.visit
    review.codes.append(SampleReviews.code("G0109", "Education, group", system: .hcpcs))
    review.codes.append(SampleReviews.code("G0108", "Education, individual", system: .hcpcs))
    let findings = try Self.build(review).findings
    #expect(findings.map(\.id) == ["CLM003"])
    #expect(findings[0].message.contains("G0109"))
  }

  @Test(arguments: ReviewedEncounter.State.allCases.filter { $0 != .finished })
  func unfinishedIsRefused(state: ReviewedEncounter.State) {
    var review = SampleReviews.visit
    review.state = state
    let error = #expect(throws: ClaimError.self) { try Self.build(review) }
    #expect(error == .notFinished(encounter: "WFP-1", state: state))
    #expect(error?.report.id == "CLM001")
  }

  @Test func noKindIsRefused() {
    var review = SampleReviews.visit
    review.encounter.kind = nil
    let error = #expect(throws: ClaimError.self) { try Self.build(review) }
    #expect(error?.report.id == "CLM002")
  }

  /// Cents add up exactly, however many lines there are.
  @Test(arguments: UInt64(0)..<50)
  func totalIsExact(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var review = SampleReviews.visit
    let cents = (0..<Int.random(in: 0...60, using: &random)).map { _ in Int.random(in: 0...9_999_999, using: &random) }
    review.charges = cents.enumerated().map {
      ChargeLine(encounter: "WFP-1", number: $0.offset + 1, units: 1, charge: Money(cents: $0.element))
    }
    #expect(try Self.build(review).totalCharge == Money(cents: cents.reduce(0, +)))
  }
}
