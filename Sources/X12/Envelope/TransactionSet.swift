/// A transaction set of an interchange, without its envelope.
public struct TransactionSet: Hashable, Sendable {
  /// ST01: `837`, `999`, `277`, `835`.
  public var code: String
  /// ST02; an acknowledgment names it.
  public var controlNumber: String
  /// ST03, else GS08: `005010X222A1`.
  public var version: String
  public var group: Group
  /// What stands between ST and SE.
  public var segments: [Segment]
  /// Number of the ST segment in the file, from 1.
  public var start: Int

  /// The functional group around it.
  public struct Group: Hashable, Sendable {
    /// GS06; an acknowledgment names it.
    public var controlNumber: String
    /// GS08.
    public var version: String
    /// ISA13 of the interchange.
    public var interchange: String
    /// ISA06 and ISA08, without the blanks at their ends.
    public var sender: String
    public var receiver: String
    /// ISA15 is T.
    public var isTest: Bool
  }
}
