/// Where people saw codes in notes: the columns start and end of a gold table without a header line.
///
/// Offsets count CHARACTERS (Unicode scalars) of the note, end excluded; the pieces of a place that is not in one stretch
/// are parted by `;`.
public struct GoldEvidence: Sendable {
  /// By note and code: the places, each of one or several pieces.
  private var places: [GoldSet.Pair: [[Range<Int>]]] = [:]

  public init() {}

  /// Takes the places of a table in; rows without offsets have none.
  public mutating func add(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 4, let pieces = Self.pieces(fields[2], fields[3]) else { continue }
      let pair = GoldSet.Pair(note: String(fields[0]), code: fields[1].uppercased())
      if places[pair]?.contains(pieces) != true { places[pair, default: []].append(pieces) }
    }
  }

  /// The places of a code in a note.
  public func places(of code: String, in note: String) -> [[Range<Int>]] {
    places[GoldSet.Pair(note: note, code: code)] ?? []
  }

  private static func pieces(_ starts: Substring, _ ends: Substring) -> [Range<Int>]? {
    let starts = starts.split(separator: ";").map { Int($0) }
    let ends = ends.split(separator: ";").map { Int($0) }
    guard !starts.isEmpty, starts.count == ends.count else { return nil }
    var pieces: [Range<Int>] = []
    for (start, end) in zip(starts, ends) {
      guard let start, let end, start >= 0, start < end else { return nil }
      pieces.append(start..<end)
    }
    return pieces
  }
}

/// The byte offsets of a text's characters (Unicode scalars).
public struct CharacterMap: Sendable {
  private let bytes: [Int]

  public init(_ text: String) {
    var bytes: [Int] = []
    var place = 0
    for byte in text.utf8 {
      if byte & 0xC0 != 0x80 { bytes.append(place) }
      place += 1
    }
    bytes.append(place)
    self.bytes = bytes
  }

  /// The bytes of some characters; `nil` when the text does not have them.
  public func bytes(of characters: Range<Int>) -> Range<Int>? {
    guard characters.upperBound < bytes.count else { return nil }
    return bytes[characters.lowerBound]..<bytes[characters.upperBound]
  }
}
