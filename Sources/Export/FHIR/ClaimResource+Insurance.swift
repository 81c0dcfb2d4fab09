internal import Messages
internal import XMLTree

extension ClaimResource {
  /// The claim that this one replaces or takes back, by the payer's number.
  var related: XMLElement? {
    guard claim.frequency == .replacement || claim.frequency == .void,
      let number = XMLElement.identifier(CodeSystemURI.payerControlNumber, claim.payerControlNumber)
    else { return nil }
    return .group(
      "related",
      [.group("claim", [number]), .concept("relationship", CodeSystemURI.relatedClaim, "prior")])
  }

  /// Who is paid: said only where the source says it, CMS-1500 box 13.
  var payee: XMLElement? {
    guard let assigned = claim.encounter.consents.benefitsAssigned else { return nil }
    return .group(
      "payee",
      [.concept("type", CodeSystemURI.payeeType, assigned == "Y" ? "provider" : "subscriber")])
  }

  /// The coverage that is asked to pay, then the others with what they have decided.
  var insurances: [XMLElement?] {
    let asked = XMLElement.group(
      "insurance",
      [
        .value("sequence", "1"),
        .value("focal", "true"),
        .reference("coverage", names.coverage),
        .value("preAuthRef", claim.encounter.coverage.priorAuthorization),
      ])
    let others = claim.encounter.otherPayers.enumerated().map { index, payer in
      XMLElement.group(
        "insurance",
        [
          decision(of: payer),
          .value("sequence", "\(index + 2)"),
          .value("focal", "false"),
          .reference("coverage", names.otherCoverage(index + 1)),
          .value("preAuthRef", payer.coverage.priorAuthorization),
        ])
    }
    return [asked] + others
  }

  private func decision(of payer: OtherPayer) -> XMLElement? {
    .extension(
      CodeSystemURI.coordination,
      [
        .extension("paid", payer.paid.flatMap { .money("valueMoney", $0) }),
        .extension("notCovered", payer.notCovered.flatMap { .money("valueMoney", $0) }),
        .extension("patientOwes", payer.patientOwes.flatMap { .money("valueMoney", $0) }),
        .extension("decided", .value("valueDate", payer.decided?.description)),
        .extension("claimNumber", .value("valueString", payer.claimNumber)),
      ] + payer.adjustments.map(adjustment))
  }

  /// What another payer has decided about a line.
  func decision(of payment: LinePayment) -> XMLElement? {
    .extension(
      CodeSystemURI.coordination,
      [
        .extension("payer", .value("valueString", payment.payerID)),
        .extension("paid", .money("valueMoney", payment.paid)),
        .extension("units", .value("valueUnsignedInt", "\(payment.units)")),
        .extension("code", .value("valueString", payment.code)),
        .extension("patientOwes", payment.patientOwes.flatMap { .money("valueMoney", $0) }),
        .extension("decided", .value("valueDate", payment.decided?.description)),
      ] + payment.adjustments.map(adjustment))
  }

  private func adjustment(_ adjustment: Adjustment) -> XMLElement? {
    .extension(
      "adjustment",
      [
        .extension("group", .value("valueString", adjustment.group)),
        .extension("reason", .value("valueString", adjustment.reason)),
        .extension("amount", .value("valueDecimal", adjustment.amount.description)),
        .extension("quantity", .value("valueDecimal", adjustment.quantity)),
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
