public import Messages

/// Reads the claims of 837 transactions into the model; what the model has no place for is left out.
///
/// A claim read has no way back to a note: its codes have no evidence and no reviewer.
public struct ClaimReader: Sendable {
  public init() {}

  /// The claims of a file, in order.
  public func claims(in bytes: [UInt8]) throws(X12Error) -> [Claim] {
    var claims: [Claim] = []
    for transaction in try InterchangeReader.transactions(in: bytes) {
      claims += try self.claims(of: transaction)
    }
    return claims
  }

  /// The claims of one transaction.
  public func claims(of transaction: TransactionSet) throws(X12Error) -> [Claim] {
    guard transaction.code == "837", let kind = Self.kind(ofVersion: transaction.version) else {
      throw .unsupported(segment: transaction.start, version: transaction.version)
    }
    let loop = GuideReader.loop(of: transaction.segments, by: Guide837.rule(of: kind))
    let header = loop.segment("BHT")
    guard let created = Moment(x12Date: header?[4].text ?? "", time: header?[5].text ?? "") else {
      throw .unreadable(place: "BHT04", expected: "a date")
    }
    var claims: [Claim] = []
    for provider in loop.loops("2000A") {
      for subscriber in provider.loops("2000B") {
        let patients = [subscriber] + subscriber.loops("2000C")
        for patient in patients {
          for claim in patient.loops("2300") {
            let path = ClaimPath(
              kind: kind, created: created, provider: provider, subscriber: subscriber,
              patient: patient.name == "2000C" ? patient : nil, claim: claim)
            claims.append(try path.read())
          }
        }
      }
    }
    return claims
  }

  // X222 and its errata are professional, X223 institutional.
  private static func kind(ofVersion version: String) -> ClaimKind? {
    if version.hasPrefix("005010X222") { return .professional }
    return version.hasPrefix("005010X223") ? .institutional : nil
  }
}
