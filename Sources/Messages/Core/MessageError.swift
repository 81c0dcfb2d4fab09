/// A JSON value that is not the message that it should be.
public enum MessageError: StageError, Equatable {
  /// Broken JSON, a key that is missing, or a value that its key does not allow; `place` is the path of the key.
  case malformed(type: String, place: String)
  /// Another message, or none: `found` is its `type`, `nil` without one of ours.
  case wrongType(expected: String, found: String?)
  /// An offset that lies outside the text of `note`, inside a character, or in the wrong order.
  case misplaced(note: String, place: String)

  public var report: ErrorReport {
    switch self {
    case .malformed(let type, let place):
      ErrorReport(
        "MSG001", at: place, "is not what a \(type) message has there",
        fix: "Check the message against its schema in docs/schemas.")
    case .wrongType(let expected, let found):
      ErrorReport(
        "MSG002", at: "key type", "is \(found ?? "none of ours") instead of \(expected)",
        fix: "Send the messages of the stage before this one.")
    case .misplaced(let note, let place):
      ErrorReport(
        "MSG003", at: "note \(note), \(place)", "does not fit the text",
        fix: "Count UTF-8 bytes of the key text, from 0, end excluded.")
    }
  }
}

extension MessageError {
  // Not the description of a decoding error: it quotes the value, and that may be words of a note.
  init(_ error: any Error, decoding type: String) {
    let path =
      switch error as? DecodingError {
      case .keyNotFound(let key, let context): context.codingPath + [key]
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
        context.codingPath
      default: [any CodingKey]()
      }
    self = .malformed(type: type, place: Self.place(path))
  }

  private static func place(_ path: [any CodingKey]) -> String {
    guard !path.isEmpty else { return "the JSON" }
    let keys = path.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }
    return "key " + keys.joined().drop { $0 == "." }
  }
}
