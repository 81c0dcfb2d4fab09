public import Foundation
public import Messages
internal import Store

/// One line of `review list`.
public struct EncounterSummary: Hashable, Sendable, Codable {
  public var client: String
  public var encounter: String
  public var state: ReviewedEncounter.State
  public var notes: Int
  public var suggestions: Int
  /// Whether the supervisor is to look at it.
  public var flagged: Bool
  /// Who has it open, `nil` for nobody.
  public var openBy: String?

  /// The encounters of the workspace in `folder`, by client and id; of all clients when `client` is `nil`.
  ///
  /// - Parameter now: The moment that tells which leases have run out.
  public static func all(workspace folder: URL, client: String?, now: Moment) throws -> [EncounterSummary] {
    try all(try Workspace.existing(in: folder, having: client), client: client, now: now)
  }

  static func all(_ workspace: Workspace, client: String?, now: Moment) throws -> [EncounterSummary] {
    let leases = try workspace.leases(now: now.secondsSince1970, length: ReviewDesk.leaseLength)
    let holders = Dictionary(leases.map { ($0.key, $0.reviewer) }) { $1 }
    return try workspace.encounters(client: client).map { entry in
      EncounterSummary(
        client: entry.client, encounter: entry.id, state: entry.state, notes: entry.notes,
        suggestions: entry.suggestions, flagged: entry.isFlagged,
        openBy: holders[EncounterKey(client: entry.client, id: entry.id)])
    }
  }
}

/// An act that the encounter does not take.
public struct RefusedDecision: StageError {
  public let report: ErrorReport
}

/// An encounter as `review show` and the review screen have it.
public struct EncounterView: Sendable {
  public var coded: CodedEncounter
  public var reviewed: ReviewedEncounter
  /// By id.
  public var notes: [Note]

  /// The words that a span covers, on one line; `nil` when the note is not at hand.
  public func words(of span: TextSpan) -> String? {
    guard let note = notes.first(where: { $0.id == span.note }), span.range.end <= note.text.utf8.count else {
      return nil
    }
    let bytes = note.text.utf8.dropFirst(span.range.start).prefix(span.range.count)
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// A recorded decision that was refused.
public struct Refusal: Hashable, Sendable, Codable {
  public var encounter: String
  public var act: Decision.Act
  public var code: String?
  public var report: ErrorReport

  init(_ decision: Decision, _ report: ErrorReport) {
    encounter = decision.encounter
    act = decision.act
    code = decision.code
    self.report = report
  }
}

/// What became of recorded decisions: the JSON of `review apply`.
public struct DecisionOutcome: Hashable, Sendable, Codable {
  /// Performed and recorded.
  public var applied = 0
  /// Recorded before, so passed over.
  public var known = 0
  public var refused: [Refusal] = []
}
