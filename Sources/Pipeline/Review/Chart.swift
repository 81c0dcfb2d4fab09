public import Messages
public import Review
internal import Store

/// An encounter open on a coder's desk: its notes with their structure, its codes, and what the edits find.
public struct Chart: Sendable {
  public let coded: CodedEncounter
  /// In order of their ids.
  public let notes: [NormalizedNote]
  /// What the edits find about the codes as they stand; the worst first.
  public private(set) var findings: [Finding]
  /// Score from which all suggestions may be accepted at once; `nil` where the client does not allow it.
  public let acceptAllAbove: Double?

  private var session: ReviewSession
  // How many decisions about it are known to be recorded, those that no longer apply included.
  private(set) var recorded: Int

  /// - Parameter recorded: How many decisions about the encounter are recorded; those of the session if left out.
  public init(
    _ coded: CodedEncounter, notes: [NormalizedNote], session: ReviewSession, recorded: Int? = nil,
    acceptAllAbove: Double? = nil
  ) {
    self.coded = coded
    self.notes = notes
    self.session = session
    self.acceptAllAbove = acceptAllAbove
    self.recorded = recorded ?? session.encounter.decisions.count
    findings = Self.findings(of: session)
  }

  /// The encounter as its reviewers left it.
  public var reviewed: ReviewedEncounter { session.encounter }

  public var client: String { coded.encounter.client ?? "" }

  /// The suggestion that a code of the encounter comes from, `nil` for what a reviewer chose.
  public func suggestion(for code: ReviewedCode) -> CodeSuggestion? {
    coded.suggestions.first { $0.system == code.system && $0.code == code.code }
  }

  /// Performs an act without recording it anywhere.
  ///
  /// - Throws: ``RefusedDecision``; the chart then stays as it was.
  public mutating func apply(_ decision: Decision) throws {
    do { try session.apply(decision) } catch { throw RefusedDecision(report: error.report) }
    recorded += 1
    findings = Self.findings(of: session)
  }

  var key: EncounterKey { EncounterKey(coded.encounter) }

  private static func findings(of session: ReviewSession) -> [Finding] {
    session.editFindings.enumerated()
      .sorted { (-$0.element.severity.weight, $0.offset) < (-$1.element.severity.weight, $1.offset) }
      .map(\.element)
  }
}

extension Severity {
  fileprivate var weight: Int { Self.allCases.count { $0 <= self } }
}
