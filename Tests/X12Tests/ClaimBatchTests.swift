internal import Messages
internal import TestSupport
internal import Testing
internal import X12

/// Whole files of sample claims, and what is refused.
struct ClaimBatchTests {
  static let claims: [String: [Claim]] = [
    "professional": [SampleClaims.professional],
    "inpatient": [SampleClaims.inpatient],
    "outpatient-facility": [SampleClaims.outpatientFacility],
    "two-of-one-hospital": [SampleClaims.inpatient, SampleClaims.outpatientFacility],
  ]

  static func file(_ claims: [Claim], number: Int = 907) throws -> [UInt8] {
    ClaimBatch(.sample(number: number)).file(of: try claims.map(PreparedClaim.init), kind: claims[0].kind)
  }

  @Test(arguments: claims.keys.sorted())
  func file(name: String) throws {
    let claims = try #require(Self.claims[name])
    try expectGolden(String(decoding: try Self.file(claims), as: UTF8.self), "\(name).837")
  }

  @Test func claimsOfOneProviderStandUnderOneLoop() throws {
    let text = String(decoding: try Self.file(try #require(Self.claims["two-of-one-hospital"])), as: UTF8.self)
    #expect(text.matches(of: /\nHL\*[0-9]+\*\*20\*1~/).count == 1)
    #expect(text.contains("\nHL*3*1*22*0~"))
  }

  struct Gap: Sendable, CustomTestStringConvertible {
    let place: String
    let claim: Claim
    var testDescription: String { place }

    init(_ place: String, _ base: Claim, _ change: (inout Claim) -> Void) {
      self.place = place
      var claim = base
      change(&claim)
      self.claim = claim
    }
  }

  static let gaps = [
    Gap("2010AA NM103", SampleClaims.professional) { $0.encounter.providers.billing?.name = nil },
    Gap("2010AA NM103", SampleClaims.professional) { $0.encounter.providers.billing?.name = "李" },
    Gap("2010AA N3", SampleClaims.professional) { $0.encounter.providers.billing?.address = nil },
    Gap("2010AA REF", SampleClaims.professional) { $0.encounter.providers.billing?.taxID = nil },
    Gap("2010BB NM108", SampleClaims.professional) { $0.encounter.coverage.payerID = nil },
    Gap("2000B SBR01", SampleClaims.professional) { $0.encounter.coverage.responsibility = nil },
    Gap("2300 CLM01", SampleClaims.professional) { $0.controlNumber = "" },
    Gap("2300 CLM01", SampleClaims.professional) { $0.controlNumber = "A*B" },
    Gap("2300 CLM07", SampleClaims.professional) { $0.encounter.consents.assignment = nil },
    Gap("2300 HI", SampleClaims.professional) { $0.diagnoses = [] },
    Gap("2400 DTP", SampleClaims.professional) { $0.lines[0].date = nil },
    Gap("2400 SV107", SampleClaims.professional) { $0.lines[0].diagnosisPointers = [] },
    Gap("2400", SampleClaims.professional) { $0.lines = Array(repeating: $0.lines[0], count: 51) },
    Gap("2310C N3", SampleClaims.professional) { $0.encounter.providers.facility = Facility.named },
    Gap("2300 CL103", SampleClaims.inpatient) { $0.encounter.dischargeStatus = nil },
    Gap("2300 DTP", SampleClaims.inpatient) { $0.encounter.statementFrom = nil },
    Gap("2300 HI01", SampleClaims.inpatient) { $0.procedures[0].date = nil },
    Gap("2400 SV201", SampleClaims.inpatient) { $0.lines[0].revenueCode = nil },
    Gap("2000C PAT01", SampleClaims.professional) {
      $0.encounter.patient.relationship = nil
      $0.encounter.coverage.subscriberName = PersonName(last: "Parent", first: "Pat")
    },
  ]

  @Test("A claim with a gap is refused, with the place in the guide", arguments: gaps)
  func refused(gap: Gap) {
    let error = #expect(throws: X12Error.self) { try PreparedClaim(gap.claim) }
    guard case .unwritable(_, let problem)? = error else { return }
    #expect(problem.place == gap.place)
  }

  static let names: [(String, String)] = [
    ("Zoë", "ZOE"), ("O'Neil", "O'NEIL"), ("Łukasz Ørsted", "LUKASZ ORSTED"), ("A*B~C:D^E", "A B C D E"),
    ("Müller-Weiß", "MULLER-WEISS"), ("tab\there", "TAB HERE"),
  ]

  @Test("Names are written in the basic character set", arguments: names)
  func capitals(name: String, written: String) throws {
    var claim = SampleClaims.professional
    claim.encounter.patient.name = PersonName(last: name, first: "Alex")
    let text = String(decoding: try Self.file([claim]), as: UTF8.self)
    #expect(text.contains("\nNM1*IL*1*\(written)*ALEX****MI*"))
  }
}

extension Facility {
  fileprivate static let named: Facility = {
    var facility = Facility()
    facility.name = "Example Annex"
    return facility
  }()
}
