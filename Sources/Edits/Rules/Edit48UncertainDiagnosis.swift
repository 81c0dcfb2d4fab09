internal import Messages

/// Catches a diagnosis that the notes only suspect, on a claim where suspicion is not coded.
struct Edit48UncertainDiagnosis: ClaimEdit {
  let id = "EDIT48"
  let title = "No diagnosis of a visit rests on words that call it probable, suspected or to be ruled out"
  let severity = Severity.warning
  let scope = EditScope.both
  let source = "Official Guidelines IV.H"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    guard !claim.isInpatient else { return [] }
    let uncertain = context.facts.dropped.filter { $0.system == .icd10cm && $0.cause == .uncertain }
    return claim.diagnoses.compactMap { diagnosis in
      guard uncertain.contains(where: { Self.supports($0, diagnosis) }) else { return nil }
      return warning(
        at: diagnosis.place, "the words behind \(diagnosis.code) call it uncertain",
        fix: "Code the sign or symptom in its place, or name words that are certain.")
    }
  }

  // The same category, and no evidence beside words that were taken to be uncertain.
  private static func supports(_ dropped: DroppedCandidate, _ diagnosis: ClaimDiagnosis) -> Bool {
    dropped.code.prefix(3) == diagnosis.code.prefix(3) && !diagnosis.origin.evidence.isEmpty
      && diagnosis.origin.evidence.allSatisfy {
        $0.note == dropped.evidence.note && $0.range.overlaps(dropped.evidence.range)
      }
  }
}
