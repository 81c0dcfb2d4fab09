internal import Messages
internal import XMLTree

extension ClaimResource {
  func item(_ line: ClaimLine) -> XMLElement? {
    let pointers = line.diagnosisPointers.map { XMLElement.value("diagnosisSequence", "\($0)") }
    return .group(
      "item",
      [.value("sequence", "\(line.sequence)"), .value("careTeamSequence", renderingNumber)] + pointers
        + service(line) + amounts(line))
  }

  // Institutional lines have no provider of their own.
  private var renderingNumber: String? { isInstitutional ? nil : team.rendering.map { "\($0)" } }

  private func service(_ line: ClaimLine) -> [XMLElement?] {
    let revenue = XMLElement.concept("revenue", CodeSystemURI.revenueCode, line.revenueCode)
    let modifiers = line.modifiers.map { XMLElement.concept("modifier", system(ofModifier: $0), $0) }
    return [revenue, productOrService(line)] + modifiers + [serviced(line), place]
  }

  private func amounts(_ line: ClaimLine) -> [XMLElement?] {
    [
      .group("quantity", [.value("value", "\(line.units)")]),
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
    return .concept("productOrService", system, code)
  }

  private func system(ofModifier modifier: String) -> String {
    beginsWithDigit(modifier) ? CodeSystemURI.cpt : CodeSystemURI.hcpcs
  }

  // CPT codes and modifiers begin with a digit, those of HCPCS Level II with a letter.
  private func beginsWithDigit(_ code: String) -> Bool {
    code.utf8.first.map { (0x30...0x39).contains($0) } ?? false
  }

  private func serviced(_ line: ClaimLine) -> XMLElement? {
    guard let last = line.dateTo, last != line.date else { return .value("servicedDate", line.date?.description) }
    return .period("servicedPeriod", line.date?.description, last.description)
  }

  private var place: XMLElement? {
    guard !isInstitutional else { return nil }
    return .concept("locationCodeableConcept", CodeSystemURI.placeOfService, claim.encounter.placeOfService)
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
