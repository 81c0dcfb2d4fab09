internal import Messages
internal import TestSupport
internal import Testing

/// EDIT05, EDIT07, EDIT08, EDIT09, EDIT37 and EDIT39: money, lines, modifiers, drugs.
struct LineEditTests {
  static let professional = SampleClaims.professional
  static let inpatient = SampleClaims.inpatient

  /// A claim with `count` lines of one dollar.
  static func lines(_ count: Int, of base: Claim) -> Claim {
    var claim = base
    let line = base.lines[0]
    claim.lines = (0..<count).map { index in
      var copy = line
      copy.sequence = index + 1
      copy.charge = Money(cents: 100)
      return copy
    }
    claim.totalCharge = Money(cents: 100 * count)
    return claim
  }

  static let money = [
    EditCase("EDIT05", "adds up", professional),
    EditCase("EDIT05", "one cent off", professional, at: ["total charge"]) { $0.totalCharge = Money(cents: 7241) },
    EditCase("EDIT05", "negative", professional, at: ["line 2 charge"]) {
      $0.lines[1].charge = Money(cents: -1240)
      $0.totalCharge = Money(cents: 4760)
    },
    EditCase("EDIT05", "free of charge", professional) {
      $0.lines[1].charge = .zero
      $0.totalCharge = Money(cents: 6000)
    },
    EditCase("EDIT05", "no units", professional, at: ["line 1 units"]) { $0.lines[0].units = 0 },
  ]

  static let pointers = [
    EditCase("EDIT07", "good", professional),
    EditCase("EDIT07", "none", professional, at: ["line 1 pointers"]) { $0.lines[0].diagnosisPointers = [] },
    EditCase("EDIT07", "five", professional, at: ["line 1 pointers", "line 1 pointers", "line 1 pointers"]) {
      $0.lines[0].diagnosisPointers = [1, 2, 3, 4, 2]
      $0.diagnoses.append(SampleClaims.diagnosis(3, "E78.5", "Hyperlipidemia, unspecified", .other))
    },
    EditCase("EDIT07", "zero", professional, at: ["line 2 pointers"]) { $0.lines[1].diagnosisPointers = [0] },
    EditCase("EDIT07", "repeated", professional, at: ["line 2 pointers"]) { $0.lines[1].diagnosisPointers = [2, 2] },
    EditCase("EDIT07", "institutional lines need none", inpatient),
    EditCase("EDIT07", "institutional pointer leads nowhere", inpatient, at: ["line 1 pointers"]) {
      $0.lines[0].diagnosisPointers = [9]
    },
  ]

  static let counts = [
    EditCase("EDIT08", "50 professional", lines(50, of: professional)),
    EditCase("EDIT08", "51 professional", lines(51, of: professional), at: ["lines"]),
    EditCase("EDIT08", "999 institutional", lines(999, of: inpatient)),
    EditCase("EDIT08", "1000 institutional", lines(1000, of: inpatient), at: ["lines"]),
    EditCase("EDIT08", "none", lines(0, of: professional), at: ["lines"]),
    EditCase("EDIT08", "gap", professional, at: ["lines"]) { $0.lines[1].sequence = 3 },
  ]

  static let modifiers = [
    EditCase("EDIT09", "four", professional) { $0.lines[0].modifiers = ["25", "LT", "59", "X1"] },
    EditCase("EDIT09", "five", professional, at: ["line 1 modifiers"]) {
      $0.lines[0].modifiers = ["25", "LT", "59", "X1", "GT"]
    },
    EditCase("EDIT09", "shape", professional, at: ["line 1 modifiers"]) { $0.lines[0].modifiers = ["lt"] },
    EditCase("EDIT09", "repeated", professional, at: ["line 1 modifiers"]) { $0.lines[0].modifiers = ["LT", "LT"] },
    EditCase("EDIT09", "nothing to modify", inpatient, at: ["line 1 modifiers"]) { $0.lines[0].modifiers = ["LT"] },
    EditCase("EDIT37", "one side", professional) { $0.lines[0].modifiers = ["LT", "26"] },
    EditCase("EDIT37", "both sides and one", professional, at: ["line 1 modifiers", "line 2 modifiers"]) {
      $0.lines[0].modifiers = ["RT", "50"]
      $0.lines[1].modifiers = ["TC", "26"]
    },
  ]

  static let drugs = [
    EditCase("EDIT39", "good", inpatient),
    EditCase("EDIT39", "NDC with hyphens", inpatient, at: ["line 3 drug"]) { $0.lines[2].drug?.ndc = "0409-7333-01" },
    EditCase("EDIT39", "no quantity, no unit", inpatient, at: ["line 3 drug", "line 3 drug"]) {
      $0.lines[2].drug = ChargeLine.Drug(ndc: "00409733301")
    },
    EditCase("EDIT39", "zero quantity", inpatient, at: ["line 3 drug"]) { $0.lines[2].drug?.quantity = "0.000" },
    EditCase("EDIT39", "unit", inpatient, at: ["line 3 drug"]) { $0.lines[2].drug?.unit = "mg" },
  ]

  @Test(arguments: money + pointers + counts + modifiers + drugs)
  func edit(_ example: EditCase) throws {
    try example.verify()
  }
}
