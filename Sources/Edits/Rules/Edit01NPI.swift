internal import Messages

/// Catches an identifier that was mistyped: the payer would reject the claim unread.
struct Edit01NPI: ClaimEdit {
  let id = "EDIT01"
  let title = "Every NPI has 10 digits, begins with 1 or 2 and passes its check digit"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "CMS NPI standard, 45 CFR 162.406"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    let providers = claim.encounter.providers
    var identifiers = [("billing provider", providers.billing?.npi)]
    identifiers += (claim.practitioners + claim.linePractitioners).map { ($0.role, $0.person.npi) }
    identifiers.append(("service facility", providers.facility?.npi))
    return identifiers.compactMap { role, npi in
      guard let npi, !npi.isEmpty, NPI(npi) == nil else { return nil }
      return finding(
        at: "\(role) NPI", "the number is not an NPI: 10 digits, the first 1 or 2, the last a check digit",
        fix: "Correct the number in the manifest; the registry NPPES has it.")
    }
  }
}
