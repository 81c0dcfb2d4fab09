import Messages
import Pipeline

/// Writes the suggestions of `claimscribe suggest` as they come.
final class SuggestionWriter {
  private let format: SuggestCommand.Format
  private var count = 0

  init(format: SuggestCommand.Format) { self.format = format }

  func begin() {
    switch format {
    case .text: break
    case .json: Console.write(#"{"encounters":["#)
    case .tsv: Console.print("note\tcode\tscore\tstart\tend\tevidence\treason\tsystem")
    }
  }

  func write(_ note: DirectCoding.CodedNote) throws {
    switch format {
    case .text: writeText(note)
    case .json:
      let data = try MessageCoding.encode(note.coded)
      Console.write((count == 0 ? "" : ",") + String(decoding: data, as: UTF8.self))
    case .tsv: for suggestion in note.coded.suggestions { Console.print(row(suggestion, note.note)) }
    }
    count += 1
  }

  func end() {
    if format == .json { Console.print("]}") }
  }

  private func writeText(_ note: DirectCoding.CodedNote) {
    if count > 0 { Console.print("") }
    Console.print(note.note.id)
    if note.coded.suggestions.isEmpty { Console.print("  no codes") }
    for suggestion in note.coded.suggestions {
      let score = String(Int((suggestion.score * 100).rounded()))
      Console.print("  \(suggestion.code)  \(suggestion.title)  (\(score)%)")
      let words = suggestion.evidence.first.map { oneLine(note.note.text(in: $0.range)) } ?? ""
      Console.print("      \"\(words)\"; \(oneLine(suggestion.reason))")
    }
    for query in note.coded.queries { Console.print("  query: \(query.question)") }
  }

  private func row(_ suggestion: CodeSuggestion, _ note: Note) -> String {
    let range = suggestion.evidence.first?.range ?? TextRange(0, 0)
    return [
      note.id, suggestion.code, String(suggestion.score), String(range.start), String(range.end),
      oneLine(note.text(in: range)), oneLine(suggestion.reason), suggestion.system.rawValue,
    ].joined(separator: "\t")
  }

  // Tabs and line breaks become blanks, one for one.
  private func oneLine(_ text: String) -> String {
    String(decoding: text.utf8.map { [0x09, 0x0A, 0x0D].contains($0) ? 0x20 : $0 }, as: UTF8.self)
  }
}

extension Note {
  /// The words of the note at `range`.
  func text(in range: TextRange) -> String {
    String(decoding: text.utf8.dropFirst(range.start).prefix(range.count), as: UTF8.self)
  }
}
