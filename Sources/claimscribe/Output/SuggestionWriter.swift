import Messages
import Pipeline

/// The forms in which `claimscribe suggest` writes what is proposed.
struct SuggestionWriter: Sendable {
  let format: SuggestCommand.Format

  /// What stands before the first note.
  var beginning: String {
    switch format {
    case .text: ""
    case .json: #"{"encounters":["#
    case .tsv: "note\tcode\tscore\tstart\tend\tevidence\treason\tsystem\n"
    }
  }

  /// What stands between two notes.
  var between: String {
    switch format {
    case .text: "\n"
    case .json: ","
    case .tsv: ""
    }
  }

  /// What stands after the last note.
  var ending: String { format == .json ? "]}\n" : "" }

  /// A note with its suggestions.
  func text(of note: DirectCoding.CodedNote) throws -> String {
    switch format {
    case .text: lines(of: note)
    case .json: String(decoding: try MessageCoding.encode(note.coded), as: UTF8.self)
    case .tsv: rows(of: note)
    }
  }

  private func lines(of note: DirectCoding.CodedNote) -> String {
    var lines = [note.note.id]
    if note.coded.suggestions.isEmpty { lines.append("  no codes") }
    for suggestion in note.coded.suggestions {
      let score = String(Int((suggestion.score * 100).rounded()))
      lines.append("  \(suggestion.code)  \(suggestion.title)  (\(score)%)")
      let words = suggestion.evidence.first.map { note.note.text(in: $0.range) } ?? ""
      lines.append("      \"\(oneLine(words))\"; \(oneLine(suggestion.reason))")
    }
    lines += note.coded.queries.map { "  query: \($0.question)" }
    return lines.map { $0 + "\n" }.joined()
  }

  private func rows(of note: DirectCoding.CodedNote) -> String {
    var rows = ""
    for suggestion in note.coded.suggestions {
      let range = suggestion.evidence.first?.range ?? TextRange(0, 0)
      let evidence = oneLine(note.note.text(in: range))
      rows += "\(note.note.id)\t\(suggestion.code)\t\(suggestion.score)\t\(range.start)\t\(range.end)\t"
      rows += "\(evidence)\t\(oneLine(suggestion.reason))\t\(suggestion.system.rawValue)\n"
    }
    return rows
  }

  // Tabs and line breaks become blanks, one for one.
  private func oneLine(_ text: String) -> String {
    guard text.utf8.contains(where: isBreak) else { return text }
    return String(decoding: text.utf8.map { isBreak($0) ? 0x20 : $0 }, as: UTF8.self)
  }

  private func isBreak(_ byte: UInt8) -> Bool { byte == 0x09 || byte == 0x0A || byte == 0x0D }
}

extension Note {
  /// The words of the note at `range`.
  func text(in range: TextRange) -> String {
    String(decoding: text.utf8.dropFirst(range.start).prefix(range.count), as: UTF8.self)
  }
}
