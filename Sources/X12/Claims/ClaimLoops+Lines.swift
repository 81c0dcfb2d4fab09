internal import Messages

/// Loop 2400, a service line, with its drug in loop 2410.
extension ClaimLoops {
  func loop2400(_ line: ClaimLine) -> Loop {
    Loop(
      "2400",
      [Segment("LX", .text(String(line.sequence))), isProfessional ? sv1(line) : sv2(line)]
        + line.attachments.map(Segment.attachment) + [serviceDate(line)]
        + (isProfessional ? dates(of: line) : []) + references(of: line)
        + [isProfessional ? .amount("T", line.salesTax) : .amount("GT", line.salesTax)]
        + line.remarks.map(Segment.remark),
      [loop2410(line.drug)] + loops2420(line.providers) + line.payments.map { loop2430($0, of: line) })
  }

  /// SV1, a professional service.
  private func sv1(_ line: ClaimLine) -> Segment {
    Segment(
      "SV1", Segment.procedure(line.code ?? "", line.modifiers, description: line.description),
      .text(line.charge.x12), .text((line.unitBasis ?? .units).rawValue), .text(String(line.units)),
      Element(line.placeOfService), "", Element(components: line.diagnosisPointers.map(pointer)), "",
      line.isEmergency == true ? "Y" : "")
  }

  /// SV2, a facility's service: a revenue code stands alone where there is no HCPCS code.
  private func sv2(_ line: ClaimLine) -> Segment {
    let procedure = line.code.map { Segment.procedure($0, line.modifiers, description: line.description) }
    return Segment(
      "SV2", Element(line.revenueCode), procedure ?? "", .text(line.charge.x12),
      .text((line.unitBasis ?? .units).rawValue), .text(String(line.units)), "", Element(line.notCovered?.x12))
  }

  private func serviceDate(_ line: ClaimLine) -> Segment? {
    guard let date = line.date else { return nil }
    return line.dateTo.map { .period("472", date, $0) } ?? .date("472", date)
  }

  private func dates(of line: ClaimLine) -> [Segment?] {
    let events: [ClaimDate.Event] = [
      .prescription, .certificationRevised, .therapyBegan, .lastCertified, .lastSeen, .shipped, .lastXRay,
      .initialTreatment,
    ]
    return events.flatMap { event in
      line.dates.filter { $0.event == event }.map { .date(event.qualifier, $0.date) }
    }
  }

  // 837I lines have the number that the payer returns and no other.
  private func references(of line: ClaimLine) -> [Segment?] {
    let kinds = isProfessional ? ClaimReference.Kind.ofLines : [.lineControl]
    return kinds.flatMap { kind in
      line.references.filter { $0.kind == kind }.map { .reference(kind.qualifier, $0.number) }
    }
  }

  /// Loop 2410, a drug by its National Drug Code.
  private func loop2410(_ drug: ChargeLine.Drug?) -> Loop? {
    drug.map { drug in
      Loop(
        "2410",
        [
          Segment("LIN", "", "N4", .text(drug.ndc)),
          Segment("CTP", "", "", "", Element(drug.quantity), Element(drug.unit)), .reference("XZ", drug.prescription),
        ])
    }
  }
}
