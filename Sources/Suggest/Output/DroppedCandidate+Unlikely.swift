internal import Messages

extension DroppedCandidate {
  /// What was proposed and is less likely than is worth a coder's look.
  init(unlikely suggestion: CodeSuggestion, reason: String) {
    self.init(
      system: suggestion.system, code: suggestion.code, evidence: suggestion.evidence[0], cause: .unlikely,
      reason: reason)
  }
}
