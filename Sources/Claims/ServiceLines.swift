internal import Messages

/// The service lines of a claim: an encounter's charges in order of their numbers, numbered from 1 without gaps.
struct ServiceLines {
  let lines: [ClaimLine]

  init(of review: ReviewedEncounter, kind: ClaimKind, diagnoses: [ClaimDiagnosis]) {
    let derived = kind == .professional ? diagnoses.prefix(4).map(\.sequence) : []
    let ordered = review.charges.enumerated().sorted { ($0.element.number, $0.offset) < ($1.element.number, $1.offset) }
    lines = ordered.enumerated().map { index, charge in
      var line = Self.line(charge.element, sequence: index + 1, derivedPointers: derived)
      line.origin = review.codes.first { $0.system == .hcpcs && $0.code == line.code }.map(CodeOrigin.init(of:))
      return line
    }
  }

  private static func line(_ charge: ChargeLine, sequence: Int, derivedPointers: [Int]) -> ClaimLine {
    var line = ClaimLine(sequence: sequence, units: charge.units, charge: charge.charge)
    line.date = charge.date
    line.dateTo = charge.dateTo
    line.code = charge.code
    line.modifiers = charge.modifiers
    line.revenueCode = charge.revenueCode
    line.drug = charge.drug
    line.diagnosisPointers = charge.pointers.isEmpty ? derivedPointers : charge.pointers
    return line
  }
}
