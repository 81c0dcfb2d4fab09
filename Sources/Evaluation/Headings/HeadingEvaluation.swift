/// Scores the headings of notes: one is found when a heading of the program starts where it does, give or take blanks.
public struct HeadingEvaluation: Sendable {
  public private(set) var headings = Proportion()

  public init() {}

  /// Adds a note.
  ///
  /// - Parameters:
  ///   - gold: Starts in characters (Unicode scalars).
  ///   - found: Starts in UTF-8 bytes.
  public mutating func add(text: String, gold: [Int], found: [Int]) {
    let scalars = Self.scalarOffsets(of: text)
    let wanted = Set(gold.compactMap { $0 < scalars.count ? Self.skipBlanks(scalars[$0], in: text) : nil })
    let proposed = Set(found.map { Self.skipBlanks($0, in: text) })
    let both = wanted.intersection(proposed).count
    headings =
      headings + Proportion(right: both, proposed: proposed.count, found: both, required: wanted.count)
  }

  // The UTF-8 offset of each scalar.
  private static func scalarOffsets(of text: String) -> [Int] {
    text.utf8.enumerated().filter { $0.element & 0xC0 != 0x80 }.map(\.offset)
  }

  private static func skipBlanks(_ offset: Int, in text: String) -> Int {
    offset + text.utf8.dropFirst(offset).prefix { $0 <= 0x20 }.count
  }
}
