internal import Codebook
internal import Messages

/// Catches a delivery of a woman of 70 and a child's check-up of a grown man.
struct Edit18AgeConflict: ClaimEdit {
  let id = "EDIT18"
  let title = "Newborn, pediatric, maternity and adult diagnoses fit the patient's age"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "MCE: age conflict (our table; imported list)"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    guard let age = claim.patientAge, (0...124).contains(age) else { return [] }
    let ranges = context.spans(.ages, on: claim.codeDate)
    let lists = context.table(.codeEditor, on: claim.codeDate)
    return claim.diagnoses.compactMap { diagnosis in
      let listed = (lists?.rows(diagnosis.code) ?? []).map { $0[1] }
      let ranged = ranges.filter { $0.codes.contains(diagnosis.code) }.map(\.value)
      guard let group = (listed + ranged).compactMap(AgeGroup.init).first(where: { !$0.years.contains(age) }) else {
        return nil
      }
      let years = "\(group.years.lowerBound) to \(group.years.upperBound)"
      return finding(
        at: diagnosis.place,
        "\(diagnosis.code) is a \(group.rawValue) diagnosis (\(years) years), the patient is \(age)",
        fix: "Correct the birth date in the manifest, or the code in review.")
    }
  }
}
