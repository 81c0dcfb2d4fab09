internal import Codebook
public import Messages

extension Books {
  /// What is odd in the indexes and tables that serve on a date, `nil` for the newest edition's last day.
  public func lint(on date: CalendarDate?) throws -> [Finding] {
    let date = try date ?? lastValidDay
    let book = try codebooks.icd10cm(on: date).codes
    return IndexKind.allCases.compactMap { codebooks.index($0, on: date) }.flatMap { index in
      Self.findings(IndexReport(index, with: book), of: index, edition: book.edition)
    }
  }

  private static func findings(_ report: IndexReport, of index: AlphabeticIndex, edition: CalendarDate) -> [Finding] {
    let place = { (id: IndexID) in "\(index.kind.rawValue) \(index.edition): \(index.path(id).joined(separator: " > "))"
    }
    let deadEnds = report.deadEnds.map { id in
      let references = [index.see(id), index.seeAlso(id)].filter { !$0.isEmpty }.joined(separator: "; ")
      return Finding(
        "PIP050", .information, at: place(id), "The reference leads to no entry: see \(references).",
        fix: "Look for the condition under another main term.")
    }
    let unknown = report.unknownCodes.map { entry, code in
      Finding(
        "PIP051", .warning, at: place(entry), "The code \(code) is not in the edition \(edition).",
        fix: "Import the index of that edition; until then look the condition up in the tabular list.")
    }
    let subdivided = report.subdivided.map { entry, code in
      Finding(
        "PIP052", .information, at: place(entry), "The code \(code) is a header in the edition \(edition).",
        fix: "Choose one of the codes below it.")
    }
    return deadEnds + unknown + subdivided
  }
}
