internal import Messages

/// The `fullUrl` of every entry of a claim's bundle, derived from client and control number.
struct EntryNames {
  private let keys: [String]

  init(of claim: Claim) {
    keys = [claim.encounter.client ?? "", claim.controlNumber]
  }

  var claim: String { urn("claim") }
  var patient: String { urn("patient") }
  var coverage: String { urn("coverage") }
  var subscriber: String { urn("subscriber") }
  var payer: String { urn("payer") }
  var billingProvider: String { urn("billing-provider") }
  var facility: String { urn("facility") }
  var encounter: String { urn("encounter") }

  /// `number` counts the claim's practitioners from 1.
  func practitioner(_ number: Int) -> String { urn("practitioner-\(number)") }

  /// `number` counts the claim's other payers from 1.
  func otherCoverage(_ number: Int) -> String { urn("coverage-\(number)") }
  func otherSubscriber(_ number: Int) -> String { urn("subscriber-\(number)") }
  func otherPayer(_ number: Int) -> String { urn("payer-\(number)") }

  private func urn(_ role: String) -> String { NameBasedUUID.urn(keys + [role]) }
}
