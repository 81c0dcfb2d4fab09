internal import Messages

/// Catches a birth date in the wrong century and a patient status that is none.
struct Edit20PatientAge: ClaimEdit {
  let id = "EDIT20"
  let title = "The patient is 0 to 124 years old"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "MCE: invalid age"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    let encounter = claim.encounter
    guard let birth = encounter.patient.birthDate, let date = encounter.admitted?.date ?? encounter.date else {
      return []
    }
    let age = birth.age(on: date)
    guard age > 124 else { return [] }
    return [finding(at: "patient birth date", "the patient would be \(age) years old", fix: "Correct the birth date.")]
  }
}
