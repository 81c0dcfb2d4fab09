/// A question to the author of a note, and the answer once there is one.
public struct AskedQuery: Hashable, Sendable {
  /// Its `reason` is the question.
  public var question: Decision
  /// Its `reason` is the answer; `nil` while the query waits.
  public var answer: Decision?

  public var isWaiting: Bool { answer == nil }
}

extension ReviewedEncounter {
  /// The acts with what was undone worked out.
  public var history: DecisionHistory { DecisionHistory(decisions) }

  /// The queries to authors, oldest first. An answer goes to the query about its code, else to the oldest that waits.
  public var queries: [AskedQuery] {
    var queries: [AskedQuery] = []
    for decision in history.standing {
      if decision.act == .query { queries.append(AskedQuery(question: decision)) }
      guard decision.act == .answer else { continue }
      let waiting = queries.indices.filter { queries[$0].isWaiting }
      let same = waiting.first { decision.code != nil && queries[$0].question.code == decision.code }
      if let index = same ?? waiting.first { queries[index].answer = decision }
    }
    return queries
  }

  /// The act that flagged the encounter for the supervisor, while it is flagged.
  public var flag: Decision? {
    let last = history.standing.last { $0.act == .flag || $0.act == .unflag }
    return last.flatMap { $0.act == .flag ? $0 : nil }
  }

  /// Words to whoever has the encounter next, oldest first.
  public var memos: [Decision] { history.standing.filter { $0.act == .memo } }
}
