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
      ("operating provider", providers.operating), ("referring provider", providers.referring),
    ]
    return named.compactMap { role, person in person.map { (role, $0) } }
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
