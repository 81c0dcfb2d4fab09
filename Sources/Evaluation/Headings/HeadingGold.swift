/// Where the headings of notes start, as people see them.
public struct HeadingGold: Sendable {
  /// Starts by note, in characters from the start of the note.
  public let starts: [String: [Int]]

  /// Reads a table without a header line: id, start, end (characters), text; tab-separated.
  ///
  /// - Parameter file: Its name, for messages.
  public init(_ text: String, file: String) throws(EvaluationError) {
    var starts: [String: [Int]] = [:]
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() where !line.isEmpty
    {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 3, let start = Int(fields[1]) else { throw .malformedTable(file: file, line: index + 1) }
      starts[String(fields[0]), default: []].append(start)
    }
    self.starts = starts
  }
}
