import Messages

extension TextSpan {
  static let example = TextSpan(note: "ward/n1", range: TextRange(20, 38))
}

extension CodeSuggestion {
  static let full: CodeSuggestion = {
    var suggestion = CodeSuggestion(
      system: .icd10cm, code: "M35.00", title: "Sjögren syndrome, unspecified", edition: "2026-04-01",
      evidence: [.example], reason: "lexicon: sjogren syndrome", path: [ReasonStep("lexicon", "sjogren syndrome")],
      score: 0.9375, billable: true)
    suggestion.presentOnAdmission = .yes
    return suggestion
  }()
}

extension CodedEncounter {
  static let minimal = CodedEncounter(encounter: .minimal, notes: [])

  static let full: CodedEncounter = {
    var coded = CodedEncounter(encounter: .full, notes: ["ward/n1"])
    coded.suggestions = [.full]
    coded.dropped = [
      DroppedCandidate(
        system: .icd10cm, code: "R07.9", evidence: .example, cause: .negated, reason: "cue: denies")
    ]
    coded.queries = [
      PhysicianQuery(rule: "drug-without-diagnosis", evidence: [.example], question: "What is the drug given for?")
    ]
    coded.charges = [.full]
    coded.findings = [.example]
    return coded
  }()
}

extension ReviewedCode {
  static let full: ReviewedCode = {
    var code = ReviewedCode(
      system: .icd10cm, code: "M35.00", title: "Sjögren syndrome, unspecified", edition: "2026-04-01",
      evidence: [.example], status: .accepted)
    code.reviewer = "demo-coder"
    code.decided = Moment("2026-05-10T08:00:00Z")
    code.presentOnAdmission = .yes
    code.date = CalendarDate("2026-05-05")
    return code
  }()
}

extension ReviewedEncounter {
  static let minimal = ReviewedEncounter(encounter: .minimal, notes: [], state: .open)

  static let full: ReviewedEncounter = {
    var reviewed = ReviewedEncounter(encounter: .full, notes: ["ward/n1"], state: .finished)
    reviewed.codes = [.full]
    reviewed.admittingDiagnosis = .full
    reviewed.charges = [.full]
    reviewed.decisions = [.full]
    reviewed.findings = [.example]
    return reviewed
  }()
}

extension Decision {
  static let minimal = Decision(
    encounter: "e1", act: .finish, reviewer: "demo-coder",
    time: Moment(date: CalendarDate(year: 2026, month: 5, day: 10)!))

  static let full: Decision = {
    var decision = Decision(
      encounter: "LSH-1001", act: .add, reviewer: "demo-coder", time: Moment("2026-05-10T08:00:00Z")!)
    decision.system = .icd10cm
    decision.code = "M35.00"
    decision.newCode = "M35.01"
    decision.note = "ward/n1"
    decision.start = 20
    decision.end = 38
    decision.position = 2
    decision.poa = .unknown
    decision.date = CalendarDate("2026-05-05")
    decision.reason = "The final diagnosis says so."
    return decision
  }()
}
