internal import Edits
internal import Messages
internal import Profiles
internal import TestSupport
internal import Testing

/// EDIT49: what an 837 carries.
struct TextEditTests {
  static let professional = SampleClaims.professional

  static let texts = [
    EditCase("EDIT49", "as it is", professional),
    EditCase("EDIT49", "small letters", professional) { $0.encounter.patient.name?.last = "O'Malley-smith" },
    EditCase("EDIT49", "accent", professional, at: ["patient name"]) { $0.encounter.patient.name?.first = "José" },
    EditCase("EDIT49", "delimiter", professional, at: ["member id"]) { $0.encounter.coverage.memberID = "A*1" },
    EditCase("EDIT49", "not of the basic set", professional, at: ["patient address"]) {
      $0.encounter.patient.address?.line = "12 Elm St #4"
    },
    EditCase("EDIT49", "5 digits", professional, at: ["billing ZIP"]) {
      $0.encounter.providers.billing?.address?.zip = "62701"
    },
    EditCase("EDIT49", "no dot", professional, at: ["diagnosis 1"]) { $0.diagnoses[0].code = "E1165" },
    EditCase("EDIT49", "dot elsewhere", professional, at: ["diagnosis 1"]) { $0.diagnoses[0].code = "E116.5" },
    EditCase("EDIT49", "two dots", professional, at: ["diagnosis 1"]) { $0.diagnoses[0].code = "E11.6.5" },
  ]

  @Test(arguments: texts)
  func edit(_ example: EditCase) throws {
    try example.verify()
  }

  static let formats: [(client: [ClaimFormat], payer: [ClaimFormat], count: Int)] = [
    ([], [], 1), ([.fhir], [], 0), ([.fhir, .x12Professional], [], 1), ([], [.dha], 0),
    ([.x12Institutional], [.x12Professional], 1),
  ]

  @Test("Who takes no 837 needs no text for it", arguments: formats.indices)
  func onlyFor837(index: Int) {
    let formats = Self.formats[index]
    var client = ClientProfile(client: "willow", name: "Willow")
    client.formats = formats.client
    var payer = PayerProfile(payer: "99999", name: "Example")
    payer.formats = formats.payer
    let set = EditSet(
      profiles: ProfileSet(clients: [client], payers: [payer]), context: EditContexts.standard)
    var claim = Self.professional
    claim.encounter.patient.name?.first = "José"
    #expect(set.findings(of: claim).count { $0.id == "EDIT49" } == formats.count)
  }

  static let policies: [(reviewer: String, policy: AutoFinishPolicy?, isAccepted: Bool)] = [
    ("policy:W-1", policy(), true),
    ("policy:W-1", nil, false),
    ("policy:W-2", policy(), false),
    ("policy:W-1", policy(signedOn: "2026-05-20"), false),
    ("policy:W-1", policy(until: "2026-05-18"), false),
    ("policy:W-1", policy(until: "2026-05-19"), true),
    ("C. Coder", nil, true),
  ]

  static func policy(signedOn: String = "2026-01-05", until: String? = nil) -> AutoFinishPolicy {
    AutoFinishPolicy(
      id: "W-1", signedBy: "Pat Owner", signedOn: day(signedOn), until: until.map(day), minimumScore: 0.98,
      documentTypes: [.letter])
  }

  @Test("A policy answers for a code while the client's signature holds", arguments: policies.indices)
  func autoFinish(index: Int) {
    let example = Self.policies[index]
    var client = ClientProfile(client: "willow", name: "Willow")
    client.autoFinish = example.policy
    let set = EditSet(profiles: ProfileSet(clients: [client]), context: EditContexts.standard)
    var claim = Self.professional
    claim.diagnoses[0].origin.reviewer = example.reviewer  // decided on 2026-05-19
    #expect(set.findings(of: claim).filter { $0.id == "EDIT42" }.isEmpty == example.isAccepted)
  }
}
