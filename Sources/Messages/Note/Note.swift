/// A transcribed document as text, with what is known about where it comes from. Made by `Ingest`.
public struct Note: Hashable, Message {
  public static let messageType = "claimscribe.note/1"

  /// Path below the folder that was read, without the extension; unique within the folder.
  public var id: String
  public var source: Source
  /// The visit or stay that the note belongs to.
  public var encounter: Encounter
  /// `nil`: the manifest does not say, and the text does not tell.
  public var documentType: DocumentType?
  public var author: String?
  public var dictated: Moment?
  public var transcribed: Moment?
  /// `en` or `es`; `nil` until it is known.
  public var language: String?
  /// The text as decoded: line ends kept, a byte-order mark removed. All offsets count its UTF-8 bytes.
  public var text: String
  /// What was assumed or found odd while reading.
  public var findings: [Finding]

  /// The file that a note was read from.
  public struct Source: Hashable, Sendable, Codable {
    /// Path below the folder that was read.
    public var path: String
    /// SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.
    public var sha256: String
    /// IANA name of the encoding that the bytes were read in: `utf-8`, `windows-1252`, `utf-16le` ...
    public var encoding: String
    public var map: SourceMap

    public init(path: String, sha256: String, encoding: String, map: SourceMap) {
      self.path = path
      self.sha256 = sha256
      self.encoding = encoding
      self.map = map
    }
  }

  public init(id: String, source: Source, encounter: Encounter, text: String) {
    self.id = id
    self.source = source
    self.encounter = encounter
    self.text = text
    findings = []
  }
}
