public import Messages

/// What the house has on file about a claim, besides what stands on it.
public struct ClaimFacts: Sendable {
  /// What was considered for its encounter and not proposed.
  public var dropped: [DroppedCandidate]
  /// Services that the client's other claims have billed already.
  public var billed: BilledServices

  public init(dropped: [DroppedCandidate] = [], billed: BilledServices = BilledServices()) {
    self.dropped = dropped
    self.billed = billed
  }
}

/// Services of claims that have left the house, to find one that is billed twice.
public struct BilledServices: Sendable {
  private var claims: [Service: [String]] = [:]

  private struct Service: Hashable {
    var client: String?
    var patient: String
    var provider: String?
    var date: CalendarDate
    var code: String
    var modifiers: [String]
    var units: Int
  }

  public init() {}

  /// Takes in the lines of a claim that was exported; a void takes nothing in.
  public mutating func add(_ claim: Claim) {
    guard claim.frequency != .void else { return }
    for line in claim.lines {
      if let service = Self.service(line, of: claim) { claims[service, default: []].append(claim.controlNumber) }
    }
  }

  /// The control number of another claim that bills the same service.
  func claim(billing line: ClaimLine, of claim: Claim) -> String? {
    guard let service = Self.service(line, of: claim) else { return nil }
    return claims[service]?.first { $0 != claim.controlNumber }
  }

  // A line without code or day cannot be told from another.
  private static func service(_ line: ClaimLine, of claim: Claim) -> Service? {
    let encounter = claim.encounter
    let person = encounter.patient.name.map {
      "\($0.last)/\($0.first)/\(encounter.patient.birthDate?.description ?? "")"
    }
    guard let date = line.date, let code = line.code ?? line.revenueCode,
      let patient = encounter.coverage.memberID ?? encounter.patient.id ?? person
    else { return nil }
    return Service(
      client: encounter.client, patient: "\(patient)/\(encounter.patient.birthDate?.description ?? "")",
      provider: encounter.providers.rendering?.npi ?? encounter.providers.billing?.npi, date: date, code: code,
      modifiers: line.modifiers.sorted(), units: line.units)
  }
}
