internal import Messages

extension ReviewedEncounter {
  /// The last act of finishing that stands; of a chart that is finished, the one that finished it.
  var finish: Decision? { DecisionHistory(decisions).standing.last { $0.act == .finish } }
}

extension ReviewedCode {
  var name: CodeName { CodeName(system, code) }
}

extension CodeSuggestion {
  var name: CodeName { CodeName(system, code) }
}
