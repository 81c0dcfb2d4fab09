import Foundation

/// The ids that docs/errors.md lists.
struct ErrorList {
  /// The ids in order, with the target that the heading above names; `nil` among the retired ids.
  var rows: [(id: String, target: String?)] = []
  /// The prefix of ids and the target that reports them: `ING`, `Ingest`.
  var targets: [String: String] = [:]

  /// Reads headings such as `## ING: Ingest` and rows that begin with an id.
  init(_ text: String) {
    var target: String?
    for line in text.split(separator: "\n") {
      if let heading = line.firstMatch(of: /^## ([A-Z]+): `(\w+)`$/) {
        target = String(heading.output.2)
        targets[String(heading.output.1)] = target
      } else if line.hasPrefix("## ") {
        target = nil
      } else if let row = line.firstMatch(of: /^\| ([A-Z]+[0-9]+) \|/) {
        rows.append((String(row.output.1), target))
      }
    }
  }

  var current: Set<String> { Set(rows.filter { $0.target != nil }.map(\.id)) }
  var retired: Set<String> { Set(rows.filter { $0.target == nil }.map(\.id)) }
}
