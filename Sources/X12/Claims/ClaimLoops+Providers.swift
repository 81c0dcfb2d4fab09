internal import Messages

/// Loops 2310 and 2420: who gave the care, on the claim or on one line.
extension ClaimLoops {
  /// The providers of the claim, in the order of its guide.
  var loops2310: [Loop] {
    let loops =
      isProfessional
      ? [
        provider("2310A", "DN", providers.referring), rendering("2310B", "PE", providers.rendering),
        facility("2310C"), provider("2310D", "DQ", providers.supervising),
      ]
      : [
        attending("2310A"), provider("2310B", "72", providers.operating),
        provider("2310C", "ZZ", providers.otherOperating), provider("2310D", "82", providers.rendering),
        facility("2310E"), provider("2310F", "DN", providers.referring),
      ]
    return loops.compactMap { $0 }
  }

  /// The providers of a line that differ from the claim's.
  func loops2420(_ providers: Providers?) -> [Loop?] {
    guard let providers else { return [] }
    guard isProfessional else {
      return [
        provider("2420A", "72", providers.operating), provider("2420B", "ZZ", providers.otherOperating),
        provider("2420C", "82", providers.rendering), provider("2420D", "DN", providers.referring),
      ]
    }
    return [
      rendering("2420A", "PE", providers.rendering), provider("2420D", "DQ", providers.supervising),
      ordering("2420E", providers.ordering), provider("2420F", "DN", providers.referring),
    ]
  }

  private func provider(_ loop: String, _ role: String, _ person: Practitioner?) -> Loop? {
    person.map { Loop(loop, [.name(role, provider: $0)] + Segment.references($0.secondaryIDs)) }
  }

  private func rendering(_ loop: String, _ role: String, _ person: Practitioner?) -> Loop? {
    person.map {
      Loop(
        loop,
        [.name("82", provider: $0), .specialty(role, $0.taxonomy)] + Segment.references($0.secondaryIDs))
    }
  }

  private func attending(_ loop: String) -> Loop? {
    providers.attending.map {
      Loop(
        loop, [.name("71", provider: $0), .specialty("AT", $0.taxonomy)] + Segment.references($0.secondaryIDs))
    }
  }

  private func ordering(_ loop: String, _ person: Practitioner?) -> Loop? {
    person.map {
      Loop(
        loop,
        [.name("DK", provider: $0)] + Segment.address($0.address) + Segment.references($0.secondaryIDs)
          + [.contact($0.contact)])
    }
  }

  private func facility(_ loop: String) -> Loop? {
    providers.facility.map {
      Loop(
        loop,
        [.name("77", organization: $0.name, "XX", $0.npi)] + Segment.address($0.address)
          + Segment.references($0.secondaryIDs) + [isProfessional ? .telephone($0.contact) : nil])
    }
  }
}
