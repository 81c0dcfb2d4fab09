internal import Messages
internal import XMLTree

extension ClaimResource {
  func item(_ line: ClaimLine) -> XMLElement? {
    let pointers = line.diagnosisPointers.map { XMLElement.value("diagnosisSequence", "\($0)") }
    let team = self.team.numbers(of: line, claim.kind).map {
      XMLElement.value("careTeamSequence", "\($0)")
    }
    let facts = self.facts.numbers(of: line).map {
      XMLElement.value("informationSequence", "\($0)")
    }
    return .group(
      "item",
      [line.origin.flatMap(origin)] + line.payments.map(decision)
        + [.value("sequence", "\(line.sequence)")] + team + pointers + facts + service(line)
        + amounts(line))
  }

  private func service(_ line: ClaimLine) -> [XMLElement?] {
    let revenue = XMLElement.concept("revenue", CodeSystemURI.revenueCode, line.revenueCode)
    let modifiers = line.modifiers.map {
      XMLElement.concept("modifier", system(ofModifier: $0), $0)
    }
    return [revenue, productOrService(line)] + modifiers + [serviced(line), place(of: line)]
  }

  private func amounts(_ line: ClaimLine) -> [XMLElement?] {
    [
      .group(
        "quantity", [.value("value", "\(line.units)"), .value("unit", line.unitBasis?.rawValue)]),
      .money("net", line.charge),
      .reference("encounter", names.encounter),
      line.drug.flatMap(drug),
    ]
  }

  // FHIR wants a product or service on every line; a revenue code can stand alone on a UB-04.
  private func productOrService(_ line: ClaimLine) -> XMLElement? {
    guard let code = line.code else {
      return .concept("productOrService", CodeSystemURI.dataAbsent, "not-applicable")
    }
    let system = beginsWithDigit(code) ? CodeSystemURI.cpt : CodeSystemURI.hcpcs
    return .concept("productOrService", system, code, text: line.description)
  }

  private func system(ofModifier modifier: String) -> String {
    beginsWithDigit(modifier) ? CodeSystemURI.cpt : CodeSystemURI.hcpcs
  }

  // CPT codes and modifiers begin with a digit, those of HCPCS Level II with a letter.
  private func beginsWithDigit(_ code: String) -> Bool {
    code.utf8.first.map { (0x30...0x39).contains($0) } ?? false
  }

  private func serviced(_ line: ClaimLine) -> XMLElement? {
    guard let last = line.dateTo, last != line.date else {
      return .value("servicedDate", line.date?.description)
    }
    return .period("servicedPeriod", line.date?.description, last.description)
  }

  private func place(of line: ClaimLine) -> XMLElement? {
    guard !isInstitutional else { return nil }
    let code = line.placeOfService ?? claim.encounter.placeOfService
    return .concept("locationCodeableConcept", CodeSystemURI.placeOfService, code)
  }

  private func drug(_ drug: ChargeLine.Drug) -> XMLElement? {
    .group(
      "detail",
      [
        .value("sequence", "1"),
        .concept("productOrService", CodeSystemURI.ndc, drug.ndc),
        .group("quantity", [.value("value", drug.quantity), .value("unit", drug.unit)]),
      ])
  }
}
