/// Something in the text that dictation, transcription or copying left behind.
public struct Artefact: Hashable, Sendable, Codable {
  public var kind: Kind
  public var range: TextRange
  /// What it stands for: the punctuation mark of a command, the long form of an abbreviation, the id of the note that a
  /// passage was copied from; empty for a blank.
  public var meaning: String

  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Spoken punctuation or layout: "period", "new paragraph", "number one".
    case command
    /// A word not heard or left for the author: `____`, `[inaudible]`. Goes to quality assurance.
    case blank
    /// A short form with its meaning in this note.
    case abbreviation
    /// A passage that an earlier note of the encounter has word for word.
    case copied
  }

  public init(kind: Kind, range: TextRange, meaning: String) {
    self.kind = kind
    self.range = range
    self.meaning = meaning
  }
}
