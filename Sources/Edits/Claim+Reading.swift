internal import Messages

extension ClaimDiagnosis {
  /// The diagnosis as findings name it.
  var place: String { "diagnosis \(sequence)" }
}

extension ClaimLine {
  /// The line as findings name it.
  var place: String { "line \(sequence)" }
}

extension ClaimProcedure {
  /// The procedure as findings name it.
  var place: String { "procedure \(sequence)" }
}

extension Claim {
  /// The persons named on the claim, with their roles as findings name them.
  var practitioners: [(role: String, person: Practitioner)] {
    let providers = encounter.providers
    let named = [
      ("rendering provider", providers.rendering), ("attending provider", providers.attending),
      ("operating provider", providers.operating), ("other operating provider", providers.otherOperating),
      ("referring provider", providers.referring), ("supervising provider", providers.supervising),
      ("ordering provider", providers.ordering),
    ]
    return named.compactMap { role, person in person.map { (role, $0) } }
  }

  /// The persons named on lines, where they differ from the claim's.
  var linePractitioners: [(role: String, person: Practitioner)] {
    lines.flatMap { line in
      let named = [
        ("rendering provider", line.providers?.rendering), ("operating provider", line.providers?.operating),
        ("other operating provider", line.providers?.otherOperating),
        ("referring provider", line.providers?.referring), ("supervising provider", line.providers?.supervising),
        ("ordering provider", line.providers?.ordering),
      ]
      return named.compactMap { role, person in person.map { ("\(line.place) \(role)", $0) } }
    }
  }

  /// The day that decides which codes are valid: of discharge for a stay, else of service.
  var codeDate: CalendarDate? {
    let discharge = isInpatient ? encounter.discharged?.date : nil
    return discharge ?? encounter.date ?? encounter.statementTo ?? lines.compactMap(\.date).max()
  }

  /// The diagnoses of these roles, in order.
  func diagnoses(_ roles: ClaimDiagnosis.Role...) -> [ClaimDiagnosis] {
    diagnoses.filter { roles.contains($0.role) }
  }
}
