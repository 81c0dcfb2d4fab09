internal import Messages
internal import X12

/// A 277CA: whether each claim goes into the payer's processing, or the whole batch was refused.
struct ClaimStatus277 {
  private let loop: Loop

  init(_ transaction: TransactionSet) {
    loop = GuideReader.loop(of: transaction.segments, by: ResponseGuide.claimStatus)
  }

  var responses: [ClaimResponse] {
    loop.loops("2000A").flatMap { $0.loops("2000B") }.flatMap { receiver in
      receiver.loops("2000C").flatMap { $0.loops("2000D") }.flatMap { $0.loops("2200D") }.map(response)
        + refusedBatch(receiver)
    }
  }

  /// Loop 2200D, one claim.
  private func response(to claim: Loop) -> ClaimResponse {
    let statuses = claim.segments("STC")
    var response = ClaimResponse(.claimStatus, outcome(statuses), controlNumber: claim.segment("TRN")?[2].text ?? "")
    response.payerControlNumber = claim.segment("REF", "1K")?[2].text
    response.date = statuses.first.flatMap { CalendarDate(x12: $0[2].text) }
    response.charged = statuses.first.flatMap { Money(x12: $0[4].text) }
    let lines = claim.loops("2220D").flatMap { $0.segments("STC") }
    if response.outcome != .accepted { response.reasons = Self.reasons(statuses + lines) }
    return response
  }

  // Loop 2200B says so when no claim of the batch was looked at; its trace is our BHT03, `<group>-<set>`.
  private func refusedBatch(_ receiver: Loop) -> [ClaimResponse] {
    guard receiver.loops("2000C").isEmpty, let batch = receiver.loop("2200B") else { return [] }
    var response = ClaimResponse(.claimStatus, outcome(batch.segments("STC")), controlNumber: "")
    let trace = (batch.segment("TRN")?[2].text ?? "").split(separator: "-").map(String.init)
    response.transaction = ClaimResponse.Transaction(group: trace.first ?? "", set: trace.count > 1 ? trace[1] : nil)
    if response.outcome != .accepted { response.reasons = Self.reasons(batch.segments("STC")) }
    return [response]
  }

  // A1 and A2 accepted, A0 forwarded; A3, A4 and A6 to A8 refused.
  private func outcome(_ statuses: [Segment]) -> ClaimResponse.Outcome {
    let categories = Set(statuses.map { $0[1].component(1) })
    if !categories.isDisjoint(with: ["A3", "A4", "A6", "A7", "A8"]) { return .rejected }
    return categories.isDisjoint(with: ["A1", "A2"]) ? .pending : .accepted
  }

  private static func reasons(_ statuses: [Segment]) -> [ResponseReason] {
    var reasons: [ResponseReason] = []
    for status in statuses {
      for place in [1, 10, 11] where !status[place].isEmpty {
        let reason = ResponseReason(.status, "\(status[place].component(1)):\(status[place].component(2))")
        if !reasons.contains(reason) { reasons.append(reason) }
      }
    }
    return reasons
  }
}
