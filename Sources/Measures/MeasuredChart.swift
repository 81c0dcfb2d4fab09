public import Messages

/// One encounter as measures see it: codes, times and who worked; no words of a note, nothing about the patient.
public struct MeasuredChart: Hashable, Sendable {
  public var client: String
  public var encounter: String
  public var state: ReviewedEncounter.State
  /// Kinds of its notes, each once, in order.
  public var documentTypes: [DocumentType]
  /// What the program proposed.
  public var proposed: Set<CodeName>
  /// What the coder decided.
  public var codes: [DecidedCode]
  /// When its last note was transcribed, else dictated; `nil` where no manifest says so.
  public var transcribed: Moment?
  /// When its first note was read; `nil`: by a program that did not note it.
  public var received: Moment?
  /// Who finished it and when, while it is finished.
  public var finish: Finish?
  /// Seconds of work of each coder, pauses left out.
  public var seconds: [String: Int]

  /// The act that ended the work.
  public struct Finish: Hashable, Sendable {
    public var coder: String
    public var time: Moment

    public init(coder: String, time: Moment) {
      self.coder = coder
      self.time = time
    }
  }

  public init(client: String, encounter: String, state: ReviewedEncounter.State) {
    self.client = client
    self.encounter = encounter
    self.state = state
    documentTypes = []
    proposed = []
    codes = []
    seconds = [:]
  }
}

/// A code that a coder answers for, and how it came to stand.
public struct DecidedCode: Hashable, Sendable {
  public var name: CodeName
  public var status: ReviewedCode.Status

  public init(_ name: CodeName, _ status: ReviewedCode.Status) {
    self.name = name
    self.status = status
  }
}
