internal import Foundation
public import Messages

/// Recorded decisions as NDJSON: one JSON object a line, see docs/commands.md.
public enum DecisionFile {
  /// The decisions of `text`; `file` is named in errors.
  public static func decisions(in text: String, file: String) throws(PipelineError) -> [Decision] {
    var decisions: [Decision] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.utf8.contains(where: { $0 > 0x20 }) {
      do {
        decisions.append(try JSONDecoder().decode(Decision.self, from: Data(line.utf8)))
      } catch {
        throw .badLine(file: file, line: index + 1, expected: expected(error))
      }
    }
    return decisions
  }

  private static func expected(_ error: any Error) -> String {
    let start = "a decision"
    guard let error = error as? DecodingError else { return start }
    switch error {
    case .keyNotFound(let key, _): return "\(start): the key \(key.stringValue) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      guard let key = context.codingPath.last else { return start }
      return "\(start): the value of \(key.stringValue) is not allowed"
    @unknown default: return start
    }
  }
}
