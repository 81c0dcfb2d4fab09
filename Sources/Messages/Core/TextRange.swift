/// A range of UTF-8 byte offsets into ``Note/text``, end excluded.
public struct TextRange: Hashable, Sendable, Codable, Comparable {
  /// Offset of the first byte.
  public var start: Int
  /// Offset after the last byte; never below `start`.
  public var end: Int

  public init(_ start: Int, _ end: Int) {
    precondition(start >= 0 && start <= end, "a text range ends before it starts")
    self.start = start
    self.end = end
  }

  public var isEmpty: Bool { start == end }
  public var count: Int { end - start }

  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }
  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  public static func < (left: TextRange, right: TextRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

extension TextRange {
  /// Reads `{"start": 0, "end": 4}`; offsets that are negative or in the wrong order are refused, not trapped.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let start = try container.decode(Int.self, forKey: .start)
    let end = try container.decode(Int.self, forKey: .end)
    guard start >= 0, start <= end else {
      throw DecodingError.dataCorruptedError(
        forKey: .end, in: container, debugDescription: "a text range ends before it starts")
    }
    self.init(start, end)
  }
}

/// Words of one note of an encounter: the evidence of a code.
public struct TextSpan: Hashable, Sendable, Codable, Comparable {
  /// ``Note/id`` of the note that holds the words.
  public var note: String
  public var range: TextRange

  public init(note: String, range: TextRange) {
    self.note = note
    self.range = range
  }

  public static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.note, left.range) < (right.note, right.range)
  }
}
