internal import Messages

/// HI: the diagnoses, procedures and facility codes of a claim.
extension ClaimPath {
  func readCodes(into read: inout Claim) {
    let codes = claim.segments("HI").flatMap(\.elements)
    if codes.contains(where: { ["BK", "BF", "BJ", "BR"].contains($0.component(1)) }) { read.codeRevision = .icd9 }
    for code in codes { take(code, into: &read) }
    // Reporting order: the principal, the others, external causes; what the patient came with comes last.
    let order: [ClaimDiagnosis.Role] = [.principal, .other, .externalCause, .admitting, .reasonForVisit]
    read.diagnoses = order.flatMap { role in read.diagnoses.filter { $0.role == role } }
    for index in read.diagnoses.indices { read.diagnoses[index].sequence = index + 1 }
    for index in read.procedures.indices { read.procedures[index].sequence = index + 1 }
  }

  private func take(_ code: Element, into read: inout Claim) {
    let value = code.component(2)
    switch code.component(1) {
    case "ABK", "BK": read.diagnoses.append(diagnosis(code, .principal))
    case "ABF", "BF": read.diagnoses.append(diagnosis(code, .other))
    case "ABJ", "BJ": read.diagnoses.append(diagnosis(code, .admitting))
    case "APR", "PR": read.diagnoses.append(diagnosis(code, .reasonForVisit))
    case "ABN", "BN": read.diagnoses.append(diagnosis(code, .externalCause))
    case "BBR", "BR", "BBQ", "BQ": read.procedures.append(procedure(code))
    case "DR": read.encounter.drg = value
    case "BG": read.encounter.conditionCodes.append(value)
    case "BH":
      guard let date = CalendarDate(x12: code.component(4)) else { return }
      read.encounter.occurrences.append(Occurrence(code: value, date: date))
    case "BI":
      let days = code.component(4).split(separator: "-").compactMap { CalendarDate(x12: $0) }
      guard days.count == 2 else { return }
      read.encounter.occurrenceSpans.append(OccurrenceSpan(code: value, from: days[0], through: days[1]))
    case "BE":
      guard let amount = Money(x12: code.component(5)) else { return }
      read.encounter.valueAmounts.append(ValueAmount(code: value, amount: amount))
    default: break
    }
  }

  private func diagnosis(_ code: Element, _ role: ClaimDiagnosis.Role) -> ClaimDiagnosis {
    ClaimDiagnosis(
      sequence: 0, code: dotted(code.component(2), qualifier: code.component(1)), title: "", role: role,
      presentOnAdmission: PresentOnAdmission(rawValue: code.component(9)), origin: Self.unknownOrigin)
  }

  private func procedure(_ code: Element) -> ClaimProcedure {
    ClaimProcedure(
      sequence: 0, code: code.component(2), title: "", date: CalendarDate(x12: code.component(4)),
      origin: Self.unknownOrigin)
  }

  // The dot stands behind the third character, in external causes of ICD-9 behind the fourth.
  private func dotted(_ code: String, qualifier: String) -> String {
    guard !code.contains(".") else { return code }
    let stem = !qualifier.hasPrefix("A") && code.hasPrefix("E") ? 4 : 3
    return code.utf8.count > stem ? "\(code.prefix(stem)).\(code.dropFirst(stem))" : code
  }

  private static let unknownOrigin = CodeOrigin(evidence: [], reviewer: nil, decided: nil, edition: "")
}
