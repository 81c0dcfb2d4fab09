public import Messages

/// A claim that the 837 guide of its kind has a place for, ready to go into a batch.
public struct PreparedClaim: Sendable {
  public let claim: Claim
  let loops: Loop

  /// Builds the loops of a claim and checks them against the guide.
  ///
  /// - Throws: ``X12Error/unwritable(claim:problem:)`` with the first place that does not fit.
  public init(_ claim: Claim) throws(X12Error) {
    self.claim = claim
    let builder = ClaimLoops(claim: claim)
    var provider = builder.loop2000A([builder.loop2000B])
    var numbers = HierarchyNumbers()
    numbers.number(&provider)
    loops = provider
    let rule = Guide837.billingProvider(of: claim.kind)
    if let problem = GuideCheck().problem(of: provider, by: rule) {
      throw .unwritable(claim: claim.controlNumber, problem: problem)
    }
  }

  /// Claims of the same billing provider can stand under one loop 2000A.
  var provider: Loop { Loop(loops.name, loops.segments, loops.loops.filter { $0.name != "2000B" }) }
}

/// HL01 and HL02: numbers from 1 in the order of a transaction, each with that of the level above.
struct HierarchyNumbers {
  private var last = 0

  mutating func number(_ loop: inout Loop, parent: Int? = nil) {
    var own = parent
    if loop.segments.first?.id == "HL" {
      last += 1
      own = last
      loop.segments[0][1] = .text(String(last))
      loop.segments[0][2] = Element(parent.map(String.init))
    }
    // Claims and names have no levels in them.
    guard loop.name.utf8.count == 5, loop.name.hasPrefix("2000") else { return }
    for index in loop.loops.indices { number(&loop.loops[index], parent: own) }
  }
}

/// One file of claims: an interchange with one functional group.
public struct ClaimBatch: Sendable {
  /// Claims in one transaction set, CLM at most 5,000 times.
  public static let claimsPerTransaction = 5000

  /// ST02 of the transaction that a claim stands in, by its place among the claims of the file, from 0.
  public static func transactionSet(ofClaim index: Int) -> String { padded(index / claimsPerTransaction + 1, 4) }

  private let envelope: Envelope

  public init(_ envelope: Envelope) { self.envelope = envelope }

  /// The file of claims of one kind; a billing provider's claims come together, in their order.
  public func file(of claims: [PreparedClaim], kind: ClaimKind) -> [UInt8] {
    var writer = SegmentWriter(capacity: 600 + claims.count * 1500)
    for segment in envelope.header(kind.version) { writer.append(segment) }
    var transactions = 0
    for start in stride(from: 0, to: claims.count, by: Self.claimsPerTransaction) {
      transactions += 1
      let part = claims[start..<min(start + Self.claimsPerTransaction, claims.count)]
      write(Array(part), kind, number: padded(transactions, 4), to: &writer)
    }
    var trailer = envelope.trailer
    trailer[0][1] = .text(String(transactions))
    for segment in trailer { writer.append(segment) }
    return writer.bytes
  }

  private func write(_ claims: [PreparedClaim], _ kind: ClaimKind, number: String, to writer: inout SegmentWriter) {
    var count = 0
    let segments = header(number) + [loop1000A, loop1000B].flatMap(\.segments)
    for segment in [Segment("ST", "837", .text(number), .text(kind.version))] + segments {
      writer.append(segment)
      count += 1
    }
    var numbers = HierarchyNumbers()
    for var provider in providers(of: claims) {
      numbers.number(&provider)
      count += write(provider, to: &writer)
    }
    writer.append(Segment("SE", .text(String(count + 1)), .text(number)))
  }

  // The claims of each billing provider, in the order in which the first of them comes.
  private func providers(of claims: [PreparedClaim]) -> [Loop] {
    var order: [Loop] = []
    var places: [Loop: Int] = [:]
    for claim in claims {
      let provider = claim.provider
      let subscribers = claim.loops.loops("2000B")
      if let place = places[provider] {
        order[place].loops += subscribers
      } else {
        places[provider] = order.count
        order.append(claim.loops)
      }
    }
    return order
  }

  private func write(_ loop: Loop, to writer: inout SegmentWriter) -> Int {
    for segment in loop.segments { writer.append(segment) }
    return loop.loops.reduce(loop.segments.count) { $0 + write($1, to: &writer) }
  }

  // BHT03 names the batch in the payer's 277CA, so it holds the interchange's number.
  private func header(_ number: String) -> [Segment] {
    [
      Segment(
        "BHT", "0019", "00", .text("\(envelope.groupNumber)-\(number)"), .text(envelope.created.date.x12),
        .text(envelope.time), "CH")
    ]
  }

  /// Loop 1000A, who submits the file.
  private var loop1000A: Loop {
    let submitter = envelope.partners.submitter
    return Loop(
      "1000A", [.name("41", organization: submitter.name, "46", submitter.id), .contact(submitter.contact)])
  }

  /// Loop 1000B, who receives it.
  private var loop1000B: Loop {
    let receiver = envelope.partners.receiver
    return Loop("1000B", [.name("40", organization: receiver.name, "46", receiver.id)])
  }
}
