import Foundation

/// An id that a source file gives to an error, a finding or an edit.
struct ReportedID: Hashable {
  var id: String
  /// Folder of `Sources` that the file is in.
  var target: String
  /// What the report says, as it stands in the source.
  var meaning: String

  /// Every id that the Swift files below `folder` report.
  static func all(below folder: URL) throws -> [ReportedID] {
    try swiftFiles(below: folder).flatMap { file in
      let target = file.path.dropFirst(folder.path.count).split(separator: "/").first.map(String.init) ?? ""
      return found(in: try String(contentsOf: file, encoding: .utf8), target: target)
    }
  }

  /// The ids in the text of one source file.
  static func found(in source: String, target: String) -> [ReportedID] {
    let reports = source.matches(of: /(ErrorReport|Finding)\(\s*"([A-Z]+[0-9]+)"/).map { match in
      let arguments = callArguments(source[match.output.1.endIndex...].dropFirst())
      let place = arguments.firstIndex { $0.hasPrefix("at:") } ?? arguments.endIndex
      let meaning = arguments.dropFirst(place + 1).first ?? ""
      return ReportedID(id: String(match.output.2), target: target, meaning: meaning)
    }
    let edits = source.matches(of: /let id = "(EDIT[0-9]+)"/).map { match in
      ReportedID(id: String(match.output.1), target: target, meaning: "edit")
    }
    return reports + edits
  }

  /// The string literals that look like an id with one of `prefixes`, wherever they stand.
  static func literals(in source: String, prefixes: Set<String>) -> Set<String> {
    let matches = source.matches(of: /"([A-Z]+)([0-9]{2,3})"/).filter { prefixes.contains(String($0.output.1)) }
    return Set(matches.map { String($0.output.1 + $0.output.2) })
  }

  static func swiftFiles(below folder: URL) throws -> [URL] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let swift = (files?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    return swift.map(\.standardizedFileURL).sorted { $0.path < $1.path }
  }

  // The arguments of a call, from after its "(" to the ")" that closes it, split at its own commas.
  private static func callArguments(_ text: Substring) -> [String] {
    var arguments = [""]
    var open: [Character] = []
    var previous: Character = " "
    for character in text {
      let inString = open.last == "\""
      switch character {
      case "\"" where previous != "\\":
        if inString { open.removeLast() } else { open.append("\"") }
      case "(" where !inString || previous == "\\": open.append("(")
      case "[" where !inString: open.append("[")
      case ")" where !inString, "]" where !inString:
        if open.isEmpty { return arguments.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) } }
        open.removeLast()
      case "," where open.isEmpty:
        arguments.append("")
        previous = " "
        continue
      default: break
      }
      arguments[arguments.count - 1].append(character)
      previous = character
    }
    return arguments
  }
}
