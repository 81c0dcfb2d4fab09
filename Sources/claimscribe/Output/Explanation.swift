import Messages
import Pipeline

/// Why codes are proposed for a note, and why others are not: the JSON of `explain`.
struct Explanation: Encodable {
  var note: String
  var setting: Setting?
  var date: CalendarDate?
  var proposed: [CodeSuggestion]
  var dropped: [DroppedCandidate]
  var findings: [Finding]

  private let text: Note

  private enum CodingKeys: CodingKey { case note, setting, date, proposed, dropped, findings }

  /// - Parameter code: Only this code and those below it; `nil`: all.
  init(_ coded: DirectCoding.CodedNote, code: String?) {
    let key = Self.key(code ?? "")
    note = coded.note.id
    setting = coded.coded.encounter.setting
    date = coded.coded.encounter.date
    proposed = coded.coded.suggestions.filter { Self.key($0.code).hasPrefix(key) }
    dropped = coded.coded.dropped.filter { Self.key($0.code).hasPrefix(key) }
    findings = coded.coded.findings
    text = coded.note
  }

  var isEmpty: Bool { proposed.isEmpty && dropped.isEmpty }

  var lines: [String] {
    let facts = [setting?.rawValue, date?.description].compactMap(\.self).joined(separator: ", ")
    var lines = ["\(note) (\(facts))"]
    for suggestion in proposed {
      lines.append("  \(suggestion.code)  \(suggestion.title): proposed, \(percent(suggestion.score))")
      lines += suggestion.evidence.map { "      words   \(words($0))" }
      lines += suggestion.path.map { "      \($0.kind)  \($0.detail)" }
    }
    for drop in dropped {
      lines.append("  \(drop.code): not proposed, \(drop.cause.rawValue)")
      lines.append("      words   \(words(drop.evidence))")
      lines.append("      \(drop.reason)")
    }
    if isEmpty { lines.append("  Not considered: no words of the note lead there.") }
    return lines
  }

  private func words(_ span: TextSpan) -> String {
    let words = text.text(in: span.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "\"\(words)\" (\(span.range.start)-\(span.range.end))"
  }

  private static func key(_ code: String) -> String { code.uppercased().filter { $0 != "." } }
}
