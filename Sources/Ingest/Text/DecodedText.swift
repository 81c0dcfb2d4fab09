public import Messages

/// The text of a file, the encoding that its bytes were read in and the way back to them.
public struct DecodedText: Hashable, Sendable {
  /// Line ends as they were, a byte-order mark removed.
  public var text: String
  /// IANA name: `utf-8`, `windows-1252`, `utf-16le`, `utf-16be`.
  public var encoding: String
  public var map: SourceMap
  /// What was assumed about the bytes.
  public var findings: [Finding]

  public init(text: String, encoding: String, map: SourceMap, findings: [Finding] = []) {
    self.text = text
    self.encoding = encoding
    self.map = map
    self.findings = findings
  }
}
