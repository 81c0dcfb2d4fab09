internal import Messages

/// The `fullUrl` of every entry of a claim's bundle, derived from client and control number.
struct EntryNames {
  let claim: String
  let patient: String
  let coverage: String
  let payer: String
  let billingProvider: String
  let facility: String
  let encounter: String
  private let keys: [String]

  init(of claim: Claim) {
    let keys = [claim.encounter.client ?? "", claim.controlNumber]
    let urn = { NameBasedUUID.urn(keys + [$0]) }
    self.keys = keys
    self.claim = urn("claim")
    patient = urn("patient")
    coverage = urn("coverage")
    payer = urn("payer")
    billingProvider = urn("billing-provider")
    facility = urn("facility")
    encounter = urn("encounter")
  }

  /// Of the one whose policy it is, where that is not the patient.
  var subscriber: String { urn("subscriber") }

  /// `number` counts the claim's practitioners from 1.
  func practitioner(_ number: Int) -> String { urn("practitioner-\(number)") }

  /// `number` counts the claim's other payers from 1.
  func otherCoverage(_ number: Int) -> String { urn("coverage-\(number)") }
  func otherSubscriber(_ number: Int) -> String { urn("subscriber-\(number)") }
  func otherPayer(_ number: Int) -> String { urn("payer-\(number)") }

  private func urn(_ role: String) -> String { NameBasedUUID.urn(keys + [role]) }
}
