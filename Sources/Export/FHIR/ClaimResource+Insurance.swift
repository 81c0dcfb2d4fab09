internal import Messages
internal import XMLTree

extension ClaimResource {
  /// The claim that this one replaces or takes back, by the payer's number.
  var related: XMLElement? {
    guard claim.frequency == .replacement || claim.frequency == .void,
      let number = XMLElement.identifier(CodeSystemURI.payerControlNumber, claim.payerControlNumber)
    else { return nil }
    return .group(
      "related", [.group("claim", [number]), .concept("relationship", CodeSystemURI.relatedClaim, "prior")])
  }

  /// Who is paid: said only where the source says it, CMS-1500 box 13.
  var payee: XMLElement? {
    guard let assigned = claim.encounter.consents.benefitsAssigned else { return nil }
    return .group(
      "payee", [.concept("type", CodeSystemURI.payeeType, assigned == "Y" ? "provider" : "subscriber")])
  }

  /// The coverage that is asked to pay.
  var insurance: XMLElement? {
    .group(
      "insurance",
      [
        .value("sequence", "1"),
        .value("focal", "true"),
        .reference("coverage", names.coverage),
        .value("preAuthRef", claim.encounter.coverage.priorAuthorization),
      ])
  }

  /// The accident that caused the care; FHIR has no accident without its day.
  var accident: XMLElement? {
    guard let accident = claim.encounter.accident, let date = accident.date else { return nil }
    return .group(
      "accident",
      [
        .value("date", date.description),
        accident.cause.flatMap(accidentType),
        .group("locationAddress", [.value("state", accident.state)]),
      ])
  }

  // HL7 has codes for accidents on the road and at work, none for "other".
  private func accidentType(_ cause: Accident.Cause) -> XMLElement? {
    switch cause {
    case .auto: .concept("type", CodeSystemURI.act, "MVA")
    case .employment: .concept("type", CodeSystemURI.act, "WPA")
    case .other: .group("type", [.value("text", "other accident")])
    }
  }
}
