internal import Messages
internal import X12

/// A 999: whether the form of our transactions was accepted. It names transactions, not claims.
struct Acknowledgment999 {
  private let loop: Loop

  init(_ transaction: TransactionSet) {
    loop = GuideReader.loop(of: transaction.segments, by: ResponseGuide.acknowledgment)
  }

  var responses: [ClaimResponse] {
    let group = loop.segment("AK1")?[2].text ?? ""
    let sets = loop.loops("2000")
    guard sets.isEmpty else { return sets.map { response(to: $0, of: group) } }
    // The group was refused before its transactions were looked at.
    var refused = ClaimResponse(.acknowledgment, Self.outcome(loop.segment("AK9")?[1].text), controlNumber: "")
    refused.transaction = ClaimResponse.Transaction(group: group, set: nil)
    refused.reasons = (5...9).compactMap { loop.segment("AK9")?[$0].text }.filter { !$0.isEmpty }
      .map { ResponseReason(.syntax, "AK9 \($0)") }
    return [refused]
  }

  private func response(to set: Loop, of group: String) -> ClaimResponse {
    var response = ClaimResponse(.acknowledgment, Self.outcome(set.segment("IK5")?[1].text), controlNumber: "")
    response.transaction = ClaimResponse.Transaction(group: group, set: set.segment("AK2")?[2].text)
    response.reasons = set.loops("2100").flatMap(reasons)
    return response
  }

  // Loop, segment and element with the code of the error: never the bad value that IK404 copies.
  private func reasons(_ error: Loop) -> [ResponseReason] {
    guard let segment = error.segment("IK3") else { return [] }
    let place = [segment[3].text, segment[1].text].filter { !$0.isEmpty }.joined(separator: " ")
    let elements = error.loops("2110").compactMap { $0.segment("IK4") }
    guard !elements.isEmpty else { return [ResponseReason(.syntax, "\(place) \(segment[4].text)")] }
    return elements.map { ResponseReason(.syntax, "\(place)-\($0[1].text) \($0[3].text)") }
  }

  // A accepted, E accepted with errors noted, P partly; M, R, W and X refused.
  private static func outcome(_ code: String?) -> ClaimResponse.Outcome {
    ["A", "E", "P"].contains(code ?? "") ? .accepted : .rejected
  }
}
