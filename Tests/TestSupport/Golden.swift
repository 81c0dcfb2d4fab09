import Foundation
public import Testing

/// Compares `text` with the file `Goldens/<name>` beside the test.
///
/// With `RECORD_GOLDENS=1` in the environment the file is rewritten and the test fails, so that a recorded golden is
/// always looked at before it passes.
public func expectGolden(
  _ text: String, _ name: String, file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let golden = URL(filePath: file).deletingLastPathComponent().appending(path: "Goldens/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
    try FileManager.default.createDirectory(
      at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: golden)
    Issue.record("recorded \(name); look at it and run again", sourceLocation: sourceLocation)
    return
  }
  let expected = try String(contentsOf: golden, encoding: .utf8)
  if text != expected {
    let difference = firstDifference(text, expected)
    Issue.record("\(name) differs at line \(difference)", sourceLocation: sourceLocation)
  }
}

private func firstDifference(_ found: String, _ expected: String) -> String {
  let foundLines = found.split(separator: "\n", omittingEmptySubsequences: false)
  let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
  for (index, pair) in zip(foundLines, expectedLines).enumerated() where pair.0 != pair.1 {
    return "\(index + 1): found \(pair.0), expected \(pair.1)"
  }
  return "\(min(foundLines.count, expectedLines.count) + 1): one text ends"
}
