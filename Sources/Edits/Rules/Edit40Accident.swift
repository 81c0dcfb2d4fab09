internal import Messages

/// Catches an accident that is half told, and an injury without one: the payer asks who else may be liable.
struct Edit40Accident: ClaimEdit {
  let id = "EDIT40"
  let title = "An accident has its date and cause, one on the road its state; an injury tells its accident"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "837 CLM11, DTP*439"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    guard let accident = claim.encounter.accident else { return injury(in: claim) }
    var fields = [
      FormField(required: "accident date", "accident_date", accident.date?.description),
      FormField(required: "accident cause", "accident_cause", accident.cause?.rawValue),
    ]
    if accident.cause == .auto || accident.state != nil {
      fields.append(
        FormField(
          required: "accident state", "accident_state", accident.state, "two capital letters", FieldShape.isState))
    }
    return findings(of: fields)
  }

  // Chapter 19, S00 to T88, also holds poisonings and complications: worth a look, no error.
  private func injury(in claim: Claim) -> [Finding] {
    guard claim.kind == .professional else { return [] }
    return claim.diagnoses(.principal).filter { $0.code.hasPrefix("S") || $0.code.hasPrefix("T") }.map { diagnosis in
      warning(
        at: diagnosis.place, "\(diagnosis.code) is an injury and the claim names no accident",
        fix: "Give accident_date and accident_cause, if there was an accident.")
    }
  }
}
