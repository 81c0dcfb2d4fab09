internal import Codebook
internal import Messages

/// Catches a code of the other sex, or a sex that was mistyped.
struct Edit19SexConflict: ClaimEdit {
  let id = "EDIT19"
  let title = "Diagnoses of organs and events of one sex fit the patient's"
  let severity = Severity.warning
  let scope = EditScope.both
  let source = "MCE: sex conflict, which CMS has switched off (our table)"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    guard let sex = claim.encounter.patient.sex, sex != .unknown else { return [] }
    let ranges = context.spans(.sexes, on: claim.codeDate)
    return claim.diagnoses.compactMap { diagnosis in
      guard let row = ranges.first(where: { $0.codes.contains(diagnosis.code) }), row.value != sex.rawValue else {
        return nil
      }
      return warning(
        at: diagnosis.place,
        "\(diagnosis.code) is mostly a diagnosis of sex \(row.value), the patient's is \(sex.rawValue)",
        fix: "Check patient_sex in the manifest and the code in review.")
    }
  }
}
