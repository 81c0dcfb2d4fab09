public import Messages

/// Makes the claim of a finished encounter.
///
/// It builds what it has and guesses nothing: what is missing or wrong is found, and refused, by the edits.
public struct ClaimBuilder: Stage {
  private let created: Moment
  private let submission: Submission

  /// - Parameters:
  ///   - created: When the claim is made; printed on it.
  ///   - submission: Whether the claim is new to the payer.
  public init(created: Moment, submission: Submission = .original) {
    self.created = created
    self.submission = submission
  }

  /// - Throws: ``ClaimError`` when the review is not finished or the kind of claim is not known.
  public func process(_ review: ReviewedEncounter) throws(ClaimError) -> Claim {
    let encounter = review.encounter
    guard review.state == .finished else { throw .notFinished(encounter: encounter.id, state: review.state) }
    guard let kind = encounter.kind else { throw .kindUnknown(encounter: encounter.id) }
    var claim = Claim(
      controlNumber: encounter.controlNumber ?? "", kind: kind, created: created, encounter: encounter,
      totalCharge: .zero)
    bill(&claim)
    claim.diagnoses = DiagnosisList(of: review, kind: kind).diagnoses
    claim.procedures = procedures(of: review)
    claim.lines = ServiceLines(of: review, kind: kind, diagnoses: claim.diagnoses).lines
    claim.totalCharge = claim.lines.reduce(.zero) { $0 + $1.charge }
    claim.findings = review.findings + unbilledCodes(of: review)
    return claim
  }

  // A replaced or voided bill of a facility says so in its type of bill too, UB-04 form locator 4.
  private func bill(_ claim: inout Claim) {
    let typeOfBill = claim.kind == .institutional ? claim.encounter.typeOfBill : nil
    claim.frequency = submission.frequency(typeOfBill: typeOfBill)
    claim.payerControlNumber = submission.payerControlNumber
    if submission != .original, let typeOfBill {
      claim.encounter.typeOfBill = typeOfBill.dropLast() + claim.frequency.rawValue
    }
  }

  private func procedures(of review: ReviewedEncounter) -> [ClaimProcedure] {
    review.codes.filter { $0.system == .icd10pcs }.enumerated().map { index, code in
      ClaimProcedure(
        sequence: index + 1, code: code.code, title: code.title, date: code.date, origin: CodeOrigin(of: code))
    }
  }

  // Money comes from charge lines alone, so a coded service without one is income lost.
  private func unbilledCodes(of review: ReviewedEncounter) -> [Finding] {
    let billed = Set(review.charges.compactMap(\.code))
    return review.codes.filter { $0.system == .hcpcs && !billed.contains($0.code) }.map { code in
      Finding(
        "CLM003", .warning, at: "encounter \(review.encounter.id)", "\(code.code) was coded, but no charge line has it",
        fix: "Add the line to charges.csv, or reject the code.")
    }
  }
}
