public import Messages

/// What the caller's codebook, notes and edits say about a reviewer's input; `Review` has none of them.
public struct CodeCheck: Sendable {
  /// A code as the codebook has it on the encounter's date.
  public struct Entry: Hashable, Sendable {
    /// As the codebook prints it, dot included.
    public var code: String
    public var title: String
    /// Edition, by its first valid date.
    public var edition: String
    /// False for a category or header.
    public var billable: Bool

    public init(code: String, title: String, edition: String, billable: Bool) {
      self.code = code
      self.title = title
      self.edition = edition
      self.billable = billable
    }
  }

  /// The entry of a code on the encounter's date, `nil` when the system has none.
  public var entry: @Sendable (_ system: CodeSystem, _ code: String) -> Entry?
  /// Length of a note in UTF-8 bytes, `nil` when it is not known here.
  public var noteLength: @Sendable (_ note: String) -> Int?
  /// Day of a report of a procedure, `nil` for other notes and where it is not known.
  public var procedureDate: @Sendable (_ note: String) -> CalendarDate?
  /// What the edits find about the codes of the encounter as it stands.
  public var findings: @Sendable (_ reviewed: ReviewedEncounter) -> [Finding]

  public init(
    entry: @escaping @Sendable (_ system: CodeSystem, _ code: String) -> Entry?,
    noteLength: @escaping @Sendable (_ note: String) -> Int? = { _ in nil },
    procedureDate: @escaping @Sendable (_ note: String) -> CalendarDate? = { _ in nil },
    findings: @escaping @Sendable (_ reviewed: ReviewedEncounter) -> [Finding] = { _ in [] }
  ) {
    self.entry = entry
    self.noteLength = noteLength
    self.procedureDate = procedureDate
    self.findings = findings
  }
}
