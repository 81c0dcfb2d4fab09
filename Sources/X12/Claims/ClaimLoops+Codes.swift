internal import Messages

/// HI of loop 2300: codes without their dots, by the qualifiers of the ICD's revision.
extension ClaimLoops {
  /// 837P: the first diagnosis as ABK, all others as ABF, then condition codes.
  var professionalCodes: [Segment] {
    let diagnoses = claim.diagnoses.enumerated().map { index, diagnosis in
      [icd(index == 0 ? "BK" : "BF"), plain(diagnosis.code)]
    }
    return Segment.codes(diagnoses) + Segment.codes(conditions)
  }

  /// 837I: each role in segments of its own.
  var institutionalCodes: [Segment] {
    let roles: [(role: ClaimDiagnosis.Role, qualifier: String)] = [
      (.principal, "BK"), (.admitting, "BJ"), (.reasonForVisit, "PR"), (.externalCause, "BN"),
    ]
    var segments = roles.flatMap { Segment.codes(diagnoses($0.role, $0.qualifier)) }
    segments += Segment.codes(encounter.drg.map { [["DR", $0]] } ?? [])
    segments += Segment.codes(diagnoses(.other, "BF"))
    segments += Segment.codes(claim.procedures.prefix(1).map { procedure($0, "BR") })
    segments += Segment.codes(claim.procedures.dropFirst().map { procedure($0, "BQ") })
    segments += Segment.codes(
      encounter.occurrenceSpans.map { ["BI", $0.code, "RD8", "\($0.from.x12)-\($0.through.x12)"] })
    segments += Segment.codes(encounter.occurrences.map { ["BH", $0.code, "D8", $0.date.x12] })
    segments += Segment.codes(encounter.valueAmounts.map { ["BE", $0.code, "", "", $0.amount.x12] })
    return segments + Segment.codes(conditions)
  }

  /// Place of a diagnosis among those that lines point to, by its number on the claim.
  func pointer(_ sequence: Int) -> String {
    claim.diagnoses.firstIndex { $0.sequence == sequence }.map { String($0 + 1) } ?? String(sequence)
  }

  private var conditions: [[String]] { encounter.conditionCodes.map { ["BG", $0] } }

  private func diagnoses(_ role: ClaimDiagnosis.Role, _ qualifier: String) -> [[String]] {
    claim.diagnoses.filter { $0.role == role }.map { diagnosis in
      let code = [icd(qualifier), plain(diagnosis.code)]
      guard let indicator = diagnosis.presentOnAdmission else { return code }
      return code + ["", "", "", "", "", "", indicator.rawValue]
    }
  }

  private func procedure(_ procedure: ClaimProcedure, _ qualifier: String) -> [String] {
    let date = procedure.date.map { ["D8", $0.x12] } ?? []
    return [claim.codeRevision == .icd9 ? qualifier : "B" + qualifier, plain(procedure.code)] + date
  }

  // ABK of ICD-10 was BK of ICD-9.
  private func icd(_ qualifier: String) -> String { claim.codeRevision == .icd9 ? qualifier : "A" + qualifier }

  private func plain(_ code: String) -> String {
    guard code.utf8.contains(UInt8(ascii: ".")) else { return code }
    return String(decoding: code.utf8.filter { $0 != UInt8(ascii: ".") }, as: UTF8.self)
  }
}
