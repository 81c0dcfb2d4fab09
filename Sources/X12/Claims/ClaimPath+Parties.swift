internal import Messages

/// Patient, subscriber, payers and providers.
extension ClaimPath {
  func readPatient() -> Patient {
    let name = patient?.loop("2010CA") ?? subscriber.loop("2010BA") ?? Loop("2010BA")
    let facts = patient?.segment("PAT") ?? subscriber.segment("PAT")
    let role = name.segment("NM1")
    var read = Patient()
    read.name = person(role)
    read.birthDate = name.segment("DMG").flatMap { CalendarDate(x12: $0[2].text) }
    read.sex = name.segment("DMG").flatMap { Sex(rawValue: $0[3].text) }
    read.address = address(in: name)
    read.contact = contact(in: name)
    read.secondaryIDs = secondaryIDs(in: name, except: ["Y4"])
    read.relationship = patient == nil ? .self : Relationship(code: facts?[1].text ?? "")
    read.deathDate = facts.flatMap { CalendarDate(x12: $0[6].text) }
    read.weight = filled(facts?[8].text)
    read.isPregnant = facts?[9].text == "Y" ? true : nil
    return read
  }

  func readCoverage() -> Coverage {
    let role = subscriber.segment("SBR") ?? Segment("SBR")
    let member = subscriber.loop("2010BA") ?? Loop("2010BA")
    var coverage = membership(role, member: member, payer: subscriber.loop("2010BB") ?? Loop("2010BB"))
    if patient != nil {
      coverage.subscriberName = person(member.segment("NM1"))
      coverage.subscriberAddress = address(in: member)
      coverage.subscriberBirthDate = member.segment("DMG").flatMap { CalendarDate(x12: $0[2].text) }
      coverage.subscriberSex = member.segment("DMG").flatMap { Sex(rawValue: $0[3].text) }
    }
    coverage.casualtyClaimNumber = number(in: patient?.loop("2010CA") ?? member, "Y4")
    coverage.priorAuthorization = number(in: claim, "G1")
    coverage.referralNumber = number(in: claim, "9F")
    return coverage
  }

  func readOtherPayer(_ loop: Loop) throws(X12Error) -> OtherPayer {
    let role = loop.segment("SBR") ?? Segment("SBR")
    let member = loop.loop("2330A") ?? Loop("2330A")
    let name = loop.loop("2330B") ?? Loop("2330B")
    var coverage = membership(role, member: member, payer: name)
    coverage.subscriberName = person(member.segment("NM1"))
    coverage.subscriberAddress = address(in: member)
    coverage.payerSecondaryIDs = secondaryIDs(in: name, except: ["G1", "9F", "F8", "T4"])
    coverage.priorAuthorization = number(in: name, "G1")
    coverage.referralNumber = number(in: name, "9F")
    var payer = OtherPayer(coverage: coverage)
    payer.relationship = Relationship(code: role[2].text)
    payer.benefitsAssigned = filled(loop.segment("OI")?[3].text)
    payer.patientSignature = filled(loop.segment("OI")?[4].text)
    payer.releaseOfInformation = filled(loop.segment("OI")?[6].text)
    payer.paid = amount(in: loop, "D")
    payer.notCovered = amount(in: loop, "A8")
    payer.patientOwes = amount(in: loop, "EAF")
    payer.adjustments = adjustments(in: loop)
    payer.decided = date(in: name, "573")
    payer.claimNumber = number(in: name, "F8")
    return payer
  }

  private func membership(_ role: Segment, member: Loop, payer: Loop) -> Coverage {
    let name = payer.segment("NM1") ?? Segment("NM1")
    var coverage = Coverage()
    coverage.responsibility = filled(role[1].text)
    coverage.groupNumber = filled(role[3].text)
    coverage.groupName = filled(role[4].text)
    coverage.insuranceType = filled(role[5].text)
    coverage.filingCode = filled(role[9].text)
    coverage.memberID = filled(member.segment("NM1")?[9].text)
    coverage.payerName = filled(name[3].text)
    coverage.payerID = filled(name[9].text)
    coverage.payerIDQualifier = name[8].text == "PI" ? nil : filled(name[8].text)
    coverage.payerAddress = address(in: payer)
    coverage.payerSecondaryIDs = secondaryIDs(in: payer)
    return coverage
  }

  func readProviders() -> Providers {
    var providers = Providers()
    providers.billing = billing()
    providers.payTo = provider.loop("2010AB").flatMap(address)
    for loop in claim.loops where loop.name.hasPrefix("2310") { read(loop, into: &providers) }
    return providers
  }

  /// The providers of a line; `nil` where it has none of its own.
  func readProviders(of line: Loop) -> Providers? {
    var providers = Providers()
    for loop in line.loops where loop.name.hasPrefix("2420") { read(loop, into: &providers) }
    return providers == Providers() ? nil : providers
  }

  private func read(_ loop: Loop, into providers: inout Providers) {
    switch loop.segment("NM1")?[1].text {
    case "DN": providers.referring = practitioner(loop)
    case "82": providers.rendering = practitioner(loop)
    case "DQ": providers.supervising = practitioner(loop)
    case "DK": providers.ordering = practitioner(loop)
    case "71": providers.attending = practitioner(loop)
    case "72": providers.operating = practitioner(loop)
    case "ZZ": providers.otherOperating = practitioner(loop)
    case "77": providers.facility = facility(loop)
    default: break
    }
  }

  private func billing() -> Organization {
    let loop = provider.loop("2010AA") ?? Loop("2010AA")
    let name = loop.segment("NM1") ?? Segment("NM1")
    var billing = Organization()
    billing.person = person(name)
    billing.name = billing.person == nil ? filled(name[3].text) : nil
    billing.npi = filled(name[9].text)
    billing.taxID = number(in: loop, "EI") ?? number(in: loop, "SY")
    billing.taxIDKind = loop.segment("REF", "SY") == nil ? nil : .socialSecurity
    billing.taxonomy = filled(provider.segment("PRV")?[3].text)
    billing.address = address(in: loop)
    billing.contact = contact(in: loop)
    billing.secondaryIDs = secondaryIDs(in: loop, except: ["EI", "SY"])
    return billing
  }

  private func practitioner(_ loop: Loop) -> Practitioner {
    let name = loop.segment("NM1") ?? Segment("NM1")
    var practitioner = Practitioner()
    practitioner.name = person(name)
    practitioner.organizationName = name[2].text == "2" ? filled(name[3].text) : nil
    practitioner.npi = filled(name[9].text)
    practitioner.taxonomy = filled(loop.segment("PRV")?[3].text)
    practitioner.address = address(in: loop)
    practitioner.contact = contact(in: loop)
    practitioner.secondaryIDs = secondaryIDs(in: loop)
    return practitioner
  }

  private func facility(_ loop: Loop) -> Facility {
    var facility = Facility()
    facility.name = filled(loop.segment("NM1")?[3].text)
    facility.npi = filled(loop.segment("NM1")?[9].text)
    facility.address = address(in: loop)
    facility.contact = contact(in: loop)
    facility.secondaryIDs = secondaryIDs(in: loop)
    return facility
  }
}
