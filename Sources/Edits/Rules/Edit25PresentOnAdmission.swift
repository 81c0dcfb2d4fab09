internal import Codebook
internal import Messages

/// Catches a stay that does not say which conditions the patient brought along.
struct Edit25PresentOnAdmission: ClaimEdit {
  let id = "EDIT25"
  let title = "Every diagnosis of a stay says whether it was present on admission, an exempt one does not"
  let severity = Severity.error
  let scope = EditScope.institutional
  let source = "Official Guidelines appendix I; POA exempt list of CMS (imported); 837I HI-09"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    guard claim.isInpatient else { return strays(on: claim) }
    let exempt = context.table(.poaExempt, on: claim.codeDate)
    return claim.diagnoses.compactMap { diagnosis in
      let isAsked = [.principal, .other, .externalCause].contains(diagnosis.role)
      switch (diagnosis.presentOnAdmission, exempt.map { $0.contains(diagnosis.code) }) {
      case (nil, false?) where isAsked: return missing(diagnosis)
      // Without the list it may be exempt, as most Z codes and external causes are.
      case (nil, nil) where isAsked && !["V", "W", "X", "Y", "Z"].contains(diagnosis.code.prefix(1)):
        return warning(
          at: diagnosis.place, "\(diagnosis.code) does not say whether it was present on admission",
          fix: "Set it in review, unless the code is exempt; import the list of exempt codes to be sure.")
      case (.some, true?) where isAsked:
        return finding(
          at: diagnosis.place, "\(diagnosis.code) is exempt from present-on-admission and has an indicator",
          fix: "Build the claim again with the list of exempt codes imported, or take the indicator off.")
      case (.some, _) where !isAsked: return stray(diagnosis)
      default: return nil
      }
    }
  }

  private func missing(_ diagnosis: ClaimDiagnosis) -> Finding {
    finding(
      at: diagnosis.place, "\(diagnosis.code) does not say whether it was present on admission",
      fix: "Set it in review: claimscribe review poa ENCOUNTER \(diagnosis.code) --poa Y, N, U or W.")
  }

  private func strays(on claim: Claim) -> [Finding] {
    claim.diagnoses.filter { $0.presentOnAdmission != nil }.map(stray)
  }

  private func stray(_ diagnosis: ClaimDiagnosis) -> Finding {
    finding(
      at: diagnosis.place,
      "\(diagnosis.code) has a present-on-admission indicator, which only diagnoses of a stay have",
      fix: "Correct the setting in the manifest if it was a stay; else take the indicator off.")
  }
}
