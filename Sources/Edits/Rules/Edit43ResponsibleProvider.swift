internal import Messages

/// Catches a claim on which nobody answers for the care, or the organisation stands in for a person.
struct Edit43ResponsibleProvider: ClaimEdit {
  let id = "EDIT43"
  let title = "A facility's claim names its attending provider, a person; a rendering provider is not the billing one"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "837I 2310A NM1*71; 837P 2310B NM1*82"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    var findings: [Finding] = []
    if claim.kind == .institutional, claim.encounter.providers.attending == nil {
      findings.append(
        finding(at: "attending provider", "the claim names none", fix: "Give attending_npi, attending_last and so on."))
    }
    if let attending = claim.encounter.providers.attending, attending.organizationName != nil {
      findings.append(
        finding(at: "attending provider", "it is an organization", fix: "Name the person who answered for the care."))
    }
    for (role, person) in claim.practitioners {
      findings += check(person, role, billing: claim.encounter.providers.billing?.npi)
    }
    return findings
  }

  private func check(_ person: Practitioner, _ role: String, billing: String?) -> [Finding] {
    let prefix = role.dropLast(" provider".count).replacing(" ", with: "_")
    var findings = findings(of: [
      FormField(required: "\(role) NPI", "\(prefix)_npi", person.npi),
      FormField(
        required: "\(role) name", "\(prefix)_last and \(prefix)_first", person.name?.last ?? person.organizationName),
    ])
    // A referring provider may bill in their own name; the others may not be the organisation.
    if role != "referring provider", let npi = person.npi, !npi.isEmpty, npi == billing {
      findings.append(
        finding(
          at: "\(role) NPI", "it is the billing provider's",
          fix: prefix == "rendering" ? "Leave the rendering provider empty." : "Give the person's own NPI."))
    }
    return findings
  }
}
