internal import Messages
internal import TestSupport

/// Finished reviews of invented encounters.
enum SampleReviews {
  /// An office visit with five diagnoses and two charges, delivered out of order.
  static var visit: ReviewedEncounter {
    var review = ReviewedEncounter(encounter: SampleEncounters.visit, notes: ["note-1"], state: .finished)
    review.codes = ["E11.65", "I10", "E78.5", "Z79.4", "E66.9"].map { code($0, "Title of \($0)") }
    var drug = charge(2, "J1815", cents: 1240)
    drug.pointers = [2]
    review.charges = [drug, charge(1, "G0108", cents: 6000)]
    return review
  }

  /// A stay with POA, an external cause, a procedure and an admitting diagnosis.
  static var stay: ReviewedEncounter {
    var review = ReviewedEncounter(encounter: SampleEncounters.stay, notes: ["note-1"], state: .finished)
    review.codes = [
      code("K35.80", "Unspecified acute appendicitis", poa: .yes),
      code("0DTJ4ZZ", "Resection of Appendix", system: .icd10pcs), code("W18.30XA", "Fall on same level", poa: .no),
      code("I10", "Essential (primary) hypertension", poa: .yes),
    ]
    review.admittingDiagnosis = code("R10.31", "Right lower quadrant pain", poa: .yes)
    review.charges = [charge(1, nil, cents: 360_000), charge(2, "J0696", cents: 8950)]
    return review
  }

  static func code(
    _ code: String, _ title: String, system: CodeSystem = .icd10cm, poa: PresentOnAdmission? = nil
  ) -> ReviewedCode {
    let origin = SampleClaims.origin
    var reviewed = ReviewedCode(
      system: system, code: code, title: title, edition: origin.edition, evidence: origin.evidence, status: .accepted)
    reviewed.reviewer = origin.reviewer
    reviewed.decided = origin.decided
    reviewed.presentOnAdmission = poa
    return reviewed
  }

  private static func charge(_ number: Int, _ code: String?, cents: Int) -> ChargeLine {
    var line = ChargeLine(encounter: "WFP-1", number: number, units: 2, charge: Money(cents: cents))
    line.code = code
    line.date = day("2026-05-11")
    return line
  }
}
