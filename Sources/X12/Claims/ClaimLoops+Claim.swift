internal import Messages

/// Loop 2300, the claim itself.
extension ClaimLoops {
  var loop2300: Loop {
    Loop(
      "2300",
      [header] + (isProfessional ? professionalDates : institutionalDates)
        + encounter.attachments.map(Segment.attachment)
        + [.amount(isProfessional ? "F5" : "F3", encounter.patientAmount)] + references
        + remarks + (isProfessional ? professionalCodes : institutionalCodes),
      loops2310 + encounter.otherPayers.map(loop2320) + claim.lines.map(loop2400))
  }

  /// CLM; the place of service stands before the qualifier B, the first two digits of the type of bill before A.
  private var header: Segment {
    let place =
      isProfessional ? encounter.placeOfService ?? "" : String((encounter.typeOfBill ?? "").suffix(3).prefix(2))
    let consents = encounter.consents
    return Segment(
      "CLM", .text(claim.controlNumber), .text(claim.totalCharge.x12), "", "",
      Element(components: [place, isProfessional ? "B" : "A", claim.frequency.rawValue]), isProfessional ? "Y" : "",
      Element(consents.assignment), Element(consents.benefitsAssigned), Element(consents.releaseOfInformation),
      isProfessional ? Element(consents.patientSignature) : "", isProfessional ? accident : "", "", "", "", "", "", "",
      "",
      "", Element(encounter.delayReason))
  }

  private var accident: Element {
    guard let cause = encounter.accident?.cause else { return "" }
    return Element(components: [cause.code, "", "", cause == .auto ? encounter.accident?.state ?? "" : ""])
  }

  private var professionalDates: [Segment?] {
    let first: [ClaimDate.Event] = [.onset, .initialTreatment, .lastSeen, .acuteManifestation]
    let second: [ClaimDate.Event] = [
      .lastMenstrualPeriod, .lastXRay, .prescription, .disabilityBegan, .disabilityEnded, .lastWorked, .returnToWork,
    ]
    let third: [ClaimDate.Event] = [.careAssumed, .careRelinquished, .firstContact, .repricerReceived]
    return dates(first) + [.date("439", encounter.accident?.date)] + dates(second)
      + [.date("435", encounter.admitted?.date), .date("096", encounter.discharged?.date)] + dates(third)
  }

  // DTP of discharge hour, statement and admission, then CL1.
  private var institutionalDates: [Segment?] {
    var segments: [Segment?] = []
    if let hour = encounter.discharged?.x12Time { segments.append(Segment("DTP", "096", "TM", .text(hour))) }
    if let from = encounter.statementFrom, let to = encounter.statementTo { segments.append(.period("434", from, to)) }
    if let admitted = encounter.admitted {
      let time = admitted.x12Time
      segments.append(
        Segment("DTP", "435", time == nil ? "D8" : "DT", .text(admitted.date.x12 + (time ?? ""))))
    }
    return segments + dates([.repricerReceived]) + [
      Segment(
        "CL1", Element(encounter.admissionType), Element(encounter.pointOfOrigin), Element(encounter.dischargeStatus))
    ]
  }

  private func dates(_ events: [ClaimDate.Event]) -> [Segment?] {
    events.flatMap { event in
      encounter.dates.filter { $0.event == event }.map { .date(event.qualifier, $0.date) }
    }
  }

  // REF in the order of the guides, which they share but for a few of each.
  private var references: [Segment?] {
    let first = references([.authorizationException, .mammography])
    let payer = [
      Segment.reference("9F", coverage.referralNumber), .reference("G1", coverage.priorAuthorization),
      .reference("F8", claim.payerControlNumber),
    ]
    let second = references([.laboratory, .repriced, .adjustedRepriced, .investigationalDevice, .clearinghouse])
    let state = !isProfessional && encounter.accident?.cause == .auto ? encounter.accident?.state : nil
    return first + payer + second + [.reference("LU", state), .reference("EA", encounter.medicalRecordNumber)]
      + references([.demonstrationProject, .carePlanOversight, .peerReview])
  }

  private func references(_ kinds: [ClaimReference.Kind]) -> [Segment?] {
    kinds.flatMap { kind in
      encounter.references.filter { $0.kind == kind }.map { .reference(kind.qualifier, $0.number) }
    }
  }

  // 837I: the billing note ADD comes behind the others.
  private var remarks: [Segment] {
    guard !isProfessional else { return encounter.remarks.map(Segment.remark) }
    let (notes, billing) = (
      encounter.remarks.filter { $0.code != "ADD" }, encounter.remarks.filter { $0.code == "ADD" }
    )
    return (notes + billing).map(Segment.remark)
  }
}
