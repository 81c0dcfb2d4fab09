import Messages
import Pipeline

/// A release rehearsal as lines for people.
struct RehearsalText {
  private let rehearsal: ReleaseRehearsal

  init(_ rehearsal: ReleaseRehearsal) { self.rehearsal = rehearsal }

  var lines: [String] {
    var lines = editions
    lines += part("added", rehearsal.added.map(Self.text))
    lines += part("deleted", rehearsal.deleted.map(Self.text))
    lines += part(
      "subdivided", rehearsal.subdivided.map { "\($0.code)  \($0.title): \(Self.list($0.into.map(\.code)))" })
    lines += part("reportable now", rehearsal.reportable.map(Self.text))
    lines += part("revised", rehearsal.revised.map { "\($0.code)  \($0.from) -> \($0.to)" })
    lines += part("notes", rehearsal.notes.flatMap(Self.text))
    lines += part("7th characters", rehearsal.seventhCharacters.flatMap(Self.text))
    if let work = rehearsal.work { lines += part("encounters that would change", work.flatMap(Self.text)) }
    return lines
  }

  private var editions: [String] {
    var table = TextTable(["system", "table", "on \(rehearsal.from)", "on \(rehearsal.to)"])
    for row in rehearsal.editions {
      let to = row.from == row.to ? "the same" : row.to?.description ?? "none"
      table.add([row.system.rawValue, row.table, row.from?.description ?? "none", to])
    }
    return table.lines
  }

  private func part(_ head: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? ["", "Nothing \(head)."] : ["", head.capitalizedFirst] + lines.map { "  \($0)" }
  }

  private static func text(_ code: ReleaseRehearsal.Code) -> String {
    "\(code.code)  \(code.title)\(code.billable ? "" : "  (header)")"
  }

  private static func text(_ change: ReleaseRehearsal.Change) -> [String] {
    ["\(change.place)  \(change.kind)"] + change.added.map { "  + \($0)" } + change.removed.map { "  - \($0)" }
  }

  private static func text(_ work: ReleaseRehearsal.Work) -> [String] {
    let due = work.due ? "due" : "dated before the newer edition"
    var lines = ["\(work.encounter) of \(work.client), \(work.state.rawValue), \(due)"]
    lines += work.codes.map { change in
      "  \(change.code) \(change.change)\(change.codes.isEmpty ? "" : ": \(list(change.codes))")"
    }
    if !work.suggested.isEmpty { lines.append("  newly suggested: \(work.suggested.joined(separator: ", "))") }
    if !work.notSuggested.isEmpty {
      lines.append("  no longer suggested: \(work.notSuggested.joined(separator: ", "))")
    }
    return lines
  }

  private static func list(_ codes: [String]) -> String {
    codes.prefix(6).joined(separator: ", ") + (codes.count > 6 ? " and \(codes.count - 6) more" : "")
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
