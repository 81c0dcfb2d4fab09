import Messages
import Pipeline

/// An encounter under review as text for a terminal.
struct EncounterText {
  private let view: EncounterView
  private let withNotes: Bool

  init(_ view: EncounterView, withNotes: Bool) {
    self.view = view
    self.withNotes = withNotes
  }

  var lines: [String] {
    var lines = head + codes
    if let admitting = view.reviewed.admittingDiagnosis {
      lines += ["", "Admitting diagnosis: \(admitting.code)  \(admitting.title)"]
    }
    lines += talk + queries + findings
    if withNotes { lines += view.notes.flatMap { ["", "--- \($0.id)", $0.text] } }
    return lines + ["", next]
  }

  private var head: [String] {
    let encounter = view.reviewed.encounter
    let facts = [
      encounter.client.map { "client \($0)" }, encounter.setting?.rawValue, encounter.date?.description,
      "\(view.notes.count) \(view.notes.count == 1 ? "note" : "notes")", view.reviewed.state.rawValue,
    ]
    return ["Encounter \(encounter.id): \(facts.compactMap(\.self).joined(separator: ", "))", ""]
  }

  private var codes: [String] {
    if view.reviewed.codes.isEmpty { return ["No codes."] }
    return view.reviewed.codes.enumerated().flatMap { index, code in
      let poa = code.presentOnAdmission.map { ", POA \($0.rawValue)" } ?? ""
      let reviewer = code.reviewer.map { " by \($0)" } ?? ""
      var lines = ["\(index + 1). \(code.code)  \(code.title)  [\(code.status.rawValue)\(reviewer)\(poa)]"]
      for span in code.evidence.prefix(3) {
        let place = "\(span.note) \(span.range.start)-\(span.range.end)"
        lines.append("     \"\(view.words(of: span) ?? "")\"  (\(place))")
      }
      if let suggestion = suggestion(for: code) {
        lines.append("     \(suggestion.reason)  (\(Int((suggestion.score * 100).rounded()))%)")
      }
      return lines
    }
  }

  private func suggestion(for code: ReviewedCode) -> CodeSuggestion? {
    view.coded.suggestions.first { $0.system == code.system && $0.code == code.code }
  }

  // What reviewers have said to each other and asked of authors.
  private var talk: [String] {
    let flag = view.reviewed.flag.map { ["Flagged by \($0.reviewer): \($0.reason ?? "")"] } ?? []
    let memos = view.reviewed.memos.map { "\($0.reviewer) leaves word: \($0.reason ?? "")" }
    let asked = view.reviewed.queries.map { query in
      "Asked by \(query.question.reviewer): \(query.question.reason ?? "") "
        + "(\(query.answer.map { "answer: \($0.reason ?? "")" } ?? "waits for an answer"))"
    }
    let lines = flag + memos + asked
    return lines.isEmpty ? [] : [""] + lines
  }

  private var queries: [String] {
    view.coded.queries.isEmpty ? [] : ["", "To ask the author:"] + view.coded.queries.map { "  \($0.question)" }
  }

  private var findings: [String] {
    let told = view.reviewed.findings.filter { $0.severity > .information }
    return told.isEmpty
      ? [] : ["", "Findings:"] + told.map { "  \($0.severity.rawValue) \($0.id): \($0.text)" }
  }

  private var next: String {
    let id = view.reviewed.encounter.id
    switch view.reviewed.state {
    case .finished: return "Next: claimscribe claims check \(id)"
    case .held, .queried: return "Next, when it is settled: claimscribe review reopen \(id) --reviewer NAME"
    case .open, .inReview:
      let open = view.reviewed.codes.first { $0.status == .suggested }
      return open.map { "Next: claimscribe review accept \(id) \($0.code) --reviewer NAME" }
        ?? "Next: claimscribe review finish \(id) --reviewer NAME"
    }
  }
}
