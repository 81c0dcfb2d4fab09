internal import Messages

/// Patients, payers and providers.
extension RandomBills {
  mutating func changeParties(of claim: inout Claim) {
    let isProfessional = claim.kind == .professional
    changePatient(of: &claim.encounter, isProfessional: isProfessional)
    changeCoverage(of: &claim.encounter.coverage)
    claim.encounter.coverage.payerSecondaryIDs = maybe([SecondaryID(qualifier: "2U", number: id(upTo: 10))]) ?? []
    claim.encounter.otherPayers = list(upTo: 3) { $0.otherPayer(isProfessional: isProfessional) }
    changeProviders(of: &claim.encounter.providers, isProfessional: isProfessional)
  }

  private mutating func changePatient(of encounter: inout Encounter, isProfessional: Bool) {
    encounter.patient.name = name()
    encounter.patient.sex = sex()
    encounter.patient.address = address()
    if isProfessional {
      encounter.patient.deathDate = chance(9) ? day("2026-05-12") : nil
      encounter.patient.weight = maybe("155.5")
      encounter.patient.isPregnant = chance(9) ? true : nil
    }
    guard chance() else {
      encounter.patient.relationship = .self
      return
    }
    encounter.patient.relationship = pick(Relationship.allCases.filter { $0 != .self })
    encounter.coverage.subscriberName = name()
    encounter.coverage.subscriberBirthDate = day("1958-02-28")
    encounter.coverage.subscriberSex = sex()
    encounter.coverage.subscriberAddress = address()
  }

  private mutating func changeCoverage(of coverage: inout Coverage) {
    coverage.payerID = id(upTo: 15)
    coverage.payerName = text(upTo: 40)
    coverage.payerAddress = maybe(address())
    coverage.memberID = id(upTo: 20)
    coverage.groupNumber = maybe(id(upTo: 20))
    if coverage.groupNumber == nil { coverage.groupName = maybe("EXAMPLE WORKS") }
    coverage.filingCode = pick(["MB", "MC", "CI", "16", "BL"])
    coverage.responsibility = pick(["P", "S", "T"])
    coverage.priorAuthorization = maybe(id(upTo: 30))
    coverage.referralNumber = maybe(id(upTo: 30))
    coverage.casualtyClaimNumber = chance(5) ? id(upTo: 20) : nil
  }

  private mutating func otherPayer(isProfessional: Bool) -> OtherPayer {
    var coverage = Coverage()
    coverage.payerID = id(upTo: 15)
    coverage.payerName = text(upTo: 40)
    coverage.memberID = id(upTo: 20)
    coverage.filingCode = "CI"
    coverage.responsibility = pick(["P", "S", "T"])
    coverage.groupNumber = maybe(id(upTo: 10))
    coverage.subscriberName = name()
    coverage.subscriberAddress = maybe(address())
    var payer = OtherPayer(coverage: coverage)
    payer.relationship = pick(Relationship.allCases)
    payer.benefitsAssigned = pick(isNarrow ? ["Y", "N"] : ["Y", "N", "W"])
    payer.releaseOfInformation = pick(["Y", "I"])
    payer.patientSignature = isProfessional ? maybe("P") : nil
    guard chance() else { return payer }
    payer.paid = money()
    payer.patientOwes = maybe(money())
    payer.adjustments = adjustments()
    payer.decided = someDay()
    payer.claimNumber = maybe(id(upTo: 20))
    return payer
  }

  mutating func adjustments() -> [Adjustment] {
    [pick(["CO", "OA"]), pick(["PI", "PR"])].flatMap { group in
      (0...Int.random(in: 0...7, using: &random)).map { _ in
        Adjustment(
          group: group, reason: pick(["1", "2", "45", "96", "97", "197"]), amount: money(),
          quantity: maybe("2"))
      }
    }
  }

  private mutating func changeProviders(of providers: inout Providers, isProfessional: Bool) {
    providers.billing?.name = text(upTo: 50)
    providers.billing?.contact = maybe(contact())
    providers.payTo = maybe(address())
    providers.referring = maybe(person("1999999984", taxonomy: nil))
    if chance() { providers.facility = facility(isProfessional: isProfessional) }
    if isProfessional {
      if chance() { providers.billing?.person = name() }
      if providers.billing?.person != nil { providers.billing?.name = nil }
      providers.billing?.taxIDKind = maybe(.socialSecurity)
      providers.rendering = person("1987654328", taxonomy: maybe("207Q00000X"))
      providers.supervising = maybe(person("1999999976", taxonomy: nil))
    } else {
      providers.attending = person("1234567893", taxonomy: maybe("207R00000X"))
      providers.otherOperating = maybe(person("1999999976", taxonomy: nil))
      providers.rendering = maybe(person("1987654328", taxonomy: nil))
    }
  }

  mutating func person(_ npi: String, taxonomy: String?) -> Practitioner {
    var person = SampleEncounters.practitioner("X", "Y", npi: npi, taxonomy: taxonomy)
    person.name = name()
    if !isNarrow, chance(3) { person.secondaryIDs = [SecondaryID(qualifier: "G2", number: id(upTo: 10))] }
    return person
  }

  private mutating func facility(isProfessional: Bool) -> Facility {
    var facility = Facility()
    facility.name = text(upTo: 40)
    facility.npi = "1999999992"
    facility.address = address()
    facility.contact = isProfessional ? maybe(contact()) : nil
    facility.contact?.email = nil
    return facility
  }

  private mutating func sex() -> Sex { pick(isNarrow ? [.female, .male] : Sex.allCases) }

  private mutating func name() -> PersonName {
    PersonName(last: text(upTo: 40), first: text(upTo: 20), middle: maybe("Q"), suffix: maybe("JR"))
  }

  mutating func address() -> Address {
    var address = Address(
      line: text(upTo: 40), city: "Springfield", state: pick(["IL", "NY"]), zip: pick(["62701", "100010001"]))
    address.line2 = maybe("Suite 7")
    return address
  }

  mutating func contact() -> Contact {
    var contact = Contact()
    contact.name = "Billing desk"
    contact.phone = "5555550100"
    contact.phoneExtension = maybe("12")
    contact.email = maybe("desk@clinic.example")
    return contact
  }
}
