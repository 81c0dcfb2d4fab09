internal import Messages

/// Loop 2320, another payer and what it has decided; loop 2430, what it has decided about a line.
extension ClaimLoops {
  func loop2320(_ payer: OtherPayer) -> Loop {
    let coverage = payer.coverage
    return Loop(
      "2320",
      [
        Segment(
          "SBR", Element(coverage.responsibility), .text(payer.relationship?.code ?? ""), Element(coverage.groupNumber),
          .text(BasicText.of(coverage.groupName)), Element(coverage.insuranceType), "", "", "",
          Element(coverage.filingCode))
      ] + Segment.adjustments(payer.adjustments) + [
        .amount("D", payer.paid), .amount("A8", payer.notCovered), .amount("EAF", payer.patientOwes),
        Segment(
          "OI", "", "", Element(payer.benefitsAssigned),
          isProfessional ? Element(payer.patientSignature) : "", "", Element(payer.releaseOfInformation)),
      ], [loop2330A(coverage), loop2330B(payer)])
  }

  /// Loop 2330A, the subscriber of that payer.
  private func loop2330A(_ coverage: Coverage) -> Loop {
    Loop(
      "2330A",
      [.name("IL", coverage.subscriberName ?? encounter.patient.name, "MI", coverage.memberID)]
        + Segment.address(coverage.subscriberAddress))
  }

  /// Loop 2330B, that payer's name and numbers.
  private func loop2330B(_ payer: OtherPayer) -> Loop {
    let coverage = payer.coverage
    return Loop(
      "2330B",
      [.name("PR", organization: coverage.payerName, coverage.payerIDQualifier ?? "PI", coverage.payerID)]
        + Segment.address(coverage.payerAddress) + [.date("573", payer.decided)]
        + Segment.references(coverage.payerSecondaryIDs) + [
          .reference("G1", coverage.priorAuthorization), .reference("9F", coverage.referralNumber),
          .reference("F8", payer.claimNumber),
        ])
  }

  func loop2430(_ payment: LinePayment, of line: ClaimLine) -> Loop {
    let code = payment.code ?? line.code
    let procedure = code.map { code in
      Segment.procedure(code, payment.code == nil && payment.modifiers.isEmpty ? line.modifiers : payment.modifiers)
    }
    return Loop(
      "2430",
      [
        Segment(
          "SVD", .text(payment.payerID), .text(payment.paid.x12), procedure ?? "", Element(line.revenueCode),
          .text(String(payment.units)))
      ] + Segment.adjustments(payment.adjustments) + [
        .date("573", payment.decided), .amount("EAF", payment.patientOwes),
      ])
  }
}
