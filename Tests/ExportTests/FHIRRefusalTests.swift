internal import Export
internal import Messages
internal import TestSupport
internal import Testing

/// What would break a receiver is refused, with the place.
struct FHIRRefusalTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let claim: Claim
    /// End of the path to the element that is refused.
    let element: String

    init(_ description: String, _ base: Claim, at element: String, change: (inout Claim) -> Void) {
      testDescription = description
      self.element = element
      var claim = base
      change(&claim)
      self.claim = claim
    }
  }

  static let professional = SampleClaims.professional
  static let inpatient = SampleClaims.inpatient

  static let examples = [
    Example("no diagnosis", professional, at: "insurance") {
      $0.diagnoses = []
    },
    Example("lower-case code", professional, at: "diagnosisCodeableConcept/coding/code") {
      $0.diagnoses[0].code = "e11.65"
    },
    Example("code without origin", professional, at: "diagnosis[1]/sequence") {
      $0.diagnoses[0].origin = CodeOrigin(evidence: [], reviewer: nil, decided: nil, edition: "")
    },
    Example("pointer that leads nowhere", professional, at: "item[1]/diagnosisSequence") {
      $0.lines[0].diagnosisPointers = [3]
    },
    Example("two lines of one number", professional, at: "item[2]") { $0.lines[1].sequence = 1 },
    Example("negative charge", professional, at: "net/value") { $0.lines[0].charge = Money(cents: -1) },
    Example("no units", professional, at: "quantity/value") { $0.lines[0].units = 0 },
    Example("line code", professional, at: "productOrService/coding/code") { $0.lines[0].code = "G01" },
    Example("no NPI", professional, at: "Practitioner/name") { $0.encounter.providers.rendering?.npi = nil },
    Example("no birth date", professional, at: "Patient/address") { $0.encounter.patient.birthDate = nil },
    Example("state", professional, at: "address/state") { $0.encounter.patient.address?.state = "Illinois" },
    Example("no setting", professional, at: "Encounter/class") { $0.encounter.setting = nil },
    Example("no payer", professional, at: "Claim/insurer/reference") {
      $0.encounter.coverage.payerID = nil
      $0.encounter.coverage.payerName = nil
    },
    Example("type of bill", inpatient, at: "subType/coding/code") { $0.encounter.typeOfBill = "11" },
    Example("PCS code", inpatient, at: "procedureCodeableConcept/coding/code") { $0.procedures[0].code = "0DTI4ZZ" },
    Example("NDC", inpatient, at: "detail/productOrService/coding/code") { $0.lines[2].drug?.ndc = "1" },
  ]

  @Test(arguments: examples)
  func refused(_ example: Example) throws {
    let error = #expect(throws: ExportError.self) { try FHIRExporter().process(example.claim) }
    #expect(error?.report.id == "EXP002")
    guard case .invalid(_, let element, _)? = error else { return }
    #expect(element.hasSuffix(example.element), "\(element)")
  }

  @Test func noControlNumber() {
    var claim = Self.professional
    claim.controlNumber = ""
    let error = #expect(throws: ExportError.self) { try FHIRExporter().process(claim) }
    #expect(error == .noControlNumber(encounter: "WFP-1"))
  }

  /// A refusal reaches logs: it tells the place, never a value.
  @Test func refusalsKeepThePatientsDataToThemselves() {
    var claim = Self.professional
    claim.encounter.patient.address?.state = "Secretstate"
    let error = #expect(throws: ExportError.self) { try FHIRExporter().process(claim) }
    #expect(error?.report.description.contains("Secretstate") == false)
  }
}
