internal import Messages
internal import X12

/// An 835: what the payer paid for each claim, and why not more.
struct Remittance835 {
  private let loop: Loop

  init(_ transaction: TransactionSet) {
    loop = GuideReader.loop(of: transaction.segments, by: ResponseGuide.remittance)
  }

  func responses() throws(X12Error) -> [ClaimResponse] {
    let date = loop.segment("BPR").flatMap { CalendarDate(x12: $0[16].text) }
    var responses: [ClaimResponse] = []
    for claim in loop.loops("2000").flatMap({ $0.loops("2100") }) {
      responses.append(try response(to: claim, date))
    }
    guard let paid = loop.segment("BPR").flatMap({ Money(x12: $0[2].text) }) else {
      throw .unreadable(place: "835 BPR-02", expected: "an amount")
    }
    // What is paid is the sum of the claims less what the payer keeps back, PLB.
    let expected = responses.reduce(.zero) { $0 + ($1.paid ?? .zero) } - withheld
    if expected != paid {
      for index in responses.indices {
        responses[index].imbalances.append("The payment of the remittance is not the sum of its claims.")
      }
    }
    return responses
  }

  private var withheld: Money {
    loop.segments("PLB").flatMap { segment in [4, 6, 8, 10, 12, 14].compactMap { Money(x12: segment[$0].text) } }
      .reduce(.zero, +)
  }

  /// Loop 2100, one claim.
  private func response(to claim: Loop, _ date: CalendarDate?) throws(X12Error) -> ClaimResponse {
    let header = claim.segment("CLP") ?? Segment("CLP")
    guard let charged = Money(x12: header[3].text), let paid = Money(x12: header[4].text) else {
      throw .unreadable(place: "835 2100 CLP", expected: "a claim with charge and payment")
    }
    var response = ClaimResponse(
      .remittance, Self.outcome(header[2].text, charged: charged, paid: paid), controlNumber: header[1].text)
    response.payerControlNumber = header[7].isEmpty ? nil : header[7].text
    response.date = date
    response.charged = charged
    response.paid = paid
    response.patientOwes = Money(x12: header[5].text)
    response.adjustments = Adjustment.all(in: claim.segments("CAS"))
    for line in claim.loops("2110") { response.lines.append(try self.line(line)) }
    response.reasons = Self.reasons(response) + Self.remarks(claim)
    response.imbalances = Self.imbalances(response)
    return response
  }

  /// Loop 2110, one service line.
  private func line(_ loop: Loop) throws(X12Error) -> LineResponse {
    let service = loop.segment("SVC") ?? Segment("SVC")
    guard let charged = Money(x12: service[2].text), let paid = Money(x12: service[3].text) else {
      throw .unreadable(place: "835 2110 SVC", expected: "a service with charge and payment")
    }
    var line = LineResponse(charged: charged, paid: paid)
    let code = service[1].component(2)
    line.code = code.isEmpty ? nil : code
    line.number = loop.segment("REF", "6R").flatMap { Int($0[2].text) }
    line.adjustments = Adjustment.all(in: loop.segments("CAS"))
    line.remarks = loop.segments("LQ", "HE").map { $0[2].text }
    return line
  }

  // CLP02: 4 denied; 22 an earlier payment taken back; 1 to 3 and 19 to 21 decided, 23 and 25 not this payer's.
  private static func outcome(_ code: String, charged: Money, paid: Money) -> ClaimResponse.Outcome {
    switch code {
    case "4": .denied
    case "22": .reversed
    case "1", "2", "3", "19", "20", "21": paid == .zero && charged != .zero ? .denied : .paid
    default: .pending
    }
  }

  // What the patient owes by contract is no denial of a service.
  private static func reasons(_ response: ClaimResponse) -> [ResponseReason] {
    var reasons: [ResponseReason] = []
    for adjustment in response.adjustments + response.lines.flatMap(\.adjustments) {
      let reason = ResponseReason(.adjustment, "\(adjustment.group)-\(adjustment.reason)")
      if !reasons.contains(reason) { reasons.append(reason) }
    }
    for remark in response.lines.flatMap(\.remarks) {
      let reason = ResponseReason(.remark, remark)
      if !reasons.contains(reason) { reasons.append(reason) }
    }
    return reasons
  }

  // Remark codes of a whole claim stand in MIA (a stay) or MOA.
  private static func remarks(_ claim: Loop) -> [ResponseReason] {
    let places: [(String, [Int])] = [("MIA", [5, 20, 21, 22, 23]), ("MOA", [3, 4, 5, 6, 7])]
    return places.flatMap { id, elements in
      elements.compactMap { claim.segment(id)?[$0].text }.filter { !$0.isEmpty }.map { ResponseReason(.remark, $0) }
    }
  }

  // The balance rules of the guide: charge less adjustments is the payment, of each line and of the claim.
  private static func imbalances(_ response: ClaimResponse) -> [String] {
    var imbalances: [String] = []
    for (index, line) in response.lines.enumerated() where !balances(line.charged, line.adjustments, line.paid) {
      imbalances.append("Line \(index + 1): charge less adjustments is not what was paid.")
    }
    let adjustments = response.adjustments + response.lines.flatMap(\.adjustments)
    if !balances(response.charged ?? .zero, adjustments, response.paid ?? .zero) {
      imbalances.append("The claim: charge less adjustments is not what was paid.")
    }
    if !response.lines.isEmpty, response.lines.reduce(.zero, { $0 + $1.charged }) != response.charged {
      imbalances.append("The claim: the charges of its lines are not its charge.")
    }
    return imbalances
  }

  private static func balances(_ charged: Money, _ adjustments: [Adjustment], _ paid: Money) -> Bool {
    charged - adjustments.reduce(.zero) { $0 + $1.amount } == paid
  }
}
