internal import Edits
internal import Messages
internal import Profiles
internal import TestSupport
internal import Testing

/// Registry, scopes and the word of profiles.
struct EditSetTests {
  static let claims: [String: Claim] = [
    "professional": SampleClaims.professional,
    "inpatient": SampleClaims.inpatient,
    "outpatient-facility": SampleClaims.outpatientFacility,
  ]

  /// A claim with a total that is one cent off: EDIT05.
  static var wrongTotal: Claim {
    var claim = SampleClaims.professional
    claim.totalCharge = Money(cents: 7241)
    return claim
  }

  static func set(client: [String: EditSetting] = [:], payer: [String: EditSetting] = [:]) -> EditSet {
    var clientProfile = ClientProfile(client: "willow", name: "Willow")
    clientProfile.edits = client
    var payerProfile = PayerProfile(payer: "99999", name: "Example")
    payerProfile.edits = payer
    return EditSet(
      profiles: ProfileSet(clients: [clientProfile], payers: [payerProfile]), context: EditContexts.standard)
  }

  @Test(arguments: claims.keys.sorted())
  func validClaimPassesEveryEdit(name: String) throws {
    let claim = try #require(Self.claims[name])
    #expect(Self.set().findings(of: claim) == [])
  }

  @Test func idsAreDistinctSortedAndReserved() {
    let ids = EditRegistry.all.map(\.id)
    #expect(ids == Set(ids).sorted())
    #expect(ids.allSatisfy(EditRegistry.reservedIDs.contains))
  }

  @Test func everyEditNamesTitleAndSource() {
    #expect(EditRegistry.all.allSatisfy { !$0.title.isEmpty && !$0.source.isEmpty })
  }

  static let settings: [(client: [String: EditSetting], payer: [String: EditSetting], severities: [Severity])] = [
    ([:], [:], [.error]),
    (["EDIT05": .warning], [:], [.warning]),
    (["EDIT05": .off], [:], []),
    (["EDIT05": .off], ["EDIT05": .error], [.error]),
    ([:], ["EDIT05": .warning], [.warning]),
    (["EDIT06": .off], [:], [.error]),
  ]

  @Test(arguments: settings.indices)
  func profileDecides(index: Int) {
    let setting = Self.settings[index]
    let findings = Self.set(client: setting.client, payer: setting.payer).findings(of: Self.wrongTotal)
    #expect(findings.map(\.severity) == setting.severities)
  }

  @Test func aProfileCannotMakeAnErrorOfAWarning() {
    var claim = SampleClaims.professional
    claim.diagnoses[0].code = "S93.401A"
    let findings = Self.set(client: ["EDIT40": .error]).findings(of: claim)
    #expect(findings.filter { $0.id == "EDIT40" }.map(\.severity) == [.warning])
  }

  @Test func anotherClientsProfileDoesNotCount() {
    var claim = Self.wrongTotal
    claim.encounter.client = "other"
    #expect(Self.set(client: ["EDIT05": .off]).findings(of: claim).map(\.id) == ["EDIT05"])
  }
}
