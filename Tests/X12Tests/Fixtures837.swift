internal import Messages
internal import TestSupport
internal import X12

extension Envelope {
  /// The envelope of a test file; never two of the same number in one test.
  static func sample(_ created: Moment? = nil, number: Int = 907) -> Envelope {
    var contact = Contact()
    contact.name = "EDI DESK"
    contact.phone = "5555550111"
    let partners = TradingPartners(
      submitter: TradingPartners.Party(name: "SAMPLE BPO", id: "SUBM001", contact: contact),
      receiver: TradingPartners.Party(name: "EXAMPLE HEALTH PLAN", id: "99999"), isTest: true)
    return Envelope(partners: partners, controlNumber: number, created: created ?? moment("2026-05-20T10:15"))
  }
}

extension Claim {
  /// The claim with its names as the basic character set has them: capitals.
  var inCapitals: Claim {
    var claim = self
    claim.encounter = encounter.inCapitals
    for index in claim.lines.indices {
      claim.lines[index].description = lines[index].description?.uppercased().replacing(/[%#]/, with: " ")
        .split(separator: " ").joined(separator: " ")
      claim.lines[index].providers = lines[index].providers?.inCapitals
    }
    return claim
  }
}

extension Encounter {
  fileprivate var inCapitals: Encounter {
    var encounter = self
    encounter.patient.name = patient.name?.inCapitals
    encounter.patient.address = patient.address?.inCapitals
    encounter.coverage.payerName = coverage.payerName?.uppercased()
    encounter.coverage.subscriberName = coverage.subscriberName?.inCapitals
    encounter.providers = providers.inCapitals
    return encounter
  }
}

extension Providers {
  fileprivate var inCapitals: Providers {
    var providers = self
    providers.billing?.name = billing?.name?.uppercased()
    providers.billing?.address = billing?.address?.inCapitals
    providers.billing?.contact?.name = billing?.contact?.name?.uppercased()
    providers.rendering?.name = rendering?.name?.inCapitals
    providers.ordering?.name = ordering?.name?.inCapitals
    return providers
  }
}

extension PersonName {
  fileprivate var inCapitals: PersonName {
    PersonName(
      last: last.uppercased(), first: first.uppercased(), middle: middle?.uppercased(), suffix: suffix?.uppercased())
  }
}

extension Address {
  fileprivate var inCapitals: Address {
    var address = Address(line: line.uppercased(), city: city.uppercased(), state: state, zip: zip)
    address.line2 = line2?.uppercased()
    return address
  }
}
