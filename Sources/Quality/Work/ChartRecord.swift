public import Messages

/// One encounter as measures see it: codes, acts and times; no words of a note, nothing about the patient.
public struct ChartRecord: Hashable, Sendable {
  public var key: ChartKey
  public var state: ReviewedEncounter.State
  /// Kinds of its notes, each once, in order.
  public var documentTypes: [DocumentType]
  /// When its first note was read; `nil`: by a program that did not note it.
  public var received: Moment?
  /// In reporting order.
  public var proposed: [Proposal]
  /// Decided codes in reporting order.
  public var codes: [FinalCode]
  /// The acts that stand, oldest first.
  public var acts: [Decision]
  public var times: [CodingTime]

  public init(_ key: ChartKey, state: ReviewedEncounter.State) {
    self.key = key
    self.state = state
    documentTypes = []
    proposed = []
    codes = []
    acts = []
    times = []
  }

  /// The act that finished it, while it is finished.
  public var finish: Decision? { state == .finished ? acts.last { $0.act == .finish } : nil }

  /// The lowest score of a suggestion that was taken as it was; `nil` where there is none.
  var lowestAcceptedScore: Double? {
    let accepted = Set(codes.filter { $0.status == .accepted }.map(\.name))
    return proposed.filter { accepted.contains($0.name) }.map(\.score).min()
  }
}

/// Names an encounter among those of all clients.
public struct ChartKey: Hashable, Sendable, Codable, Comparable {
  public var client: String
  public var encounter: String

  public init(client: String, encounter: String) {
    self.client = client
    self.encounter = encounter
  }

  public static func < (left: ChartKey, right: ChartKey) -> Bool {
    (left.client, left.encounter) < (right.client, right.encounter)
  }
}

/// A code that the program proposed.
public struct Proposal: Hashable, Sendable {
  public var name: CodeName
  /// 0 to 1.
  public var score: Double

  public init(_ name: CodeName, score: Double) {
    self.name = name
    self.score = score
  }
}

/// A code that a coder answers for.
public struct FinalCode: Hashable, Sendable {
  public var name: CodeName
  public var status: ReviewedCode.Status
  public var coder: String

  public init(_ name: CodeName, _ status: ReviewedCode.Status, coder: String) {
    self.name = name
    self.status = status
    self.coder = coder
  }
}

/// The time that a coder worked on a chart at one sitting.
public struct CodingTime: Hashable, Sendable {
  public var coder: String
  /// Pauses left out.
  public var seconds: Int

  public init(coder: String, seconds: Int) {
    self.coder = coder
    self.seconds = seconds
  }
}
