internal import Codebook
public import Messages

/// A code that a search found: a row of `codebook search`.
public struct CodeMatch: Hashable, Sendable, Codable {
  public var code: String
  public var system: CodeSystem
  public var title: String
  /// 0 to 1; comparable within one search only.
  public var score: Double
  /// What matched: `code`, `title`, `inclusion term: ...`, `lexicon: ...`.
  public var why: String
  public var billable: Bool
}

extension Books {
  /// The ICD-10-CM codes that fit words, or the start of a code, best first.
  ///
  /// - Parameter date: The day that picks the edition, `nil` for the newest edition's last day.
  public func search(_ words: String, on date: CalendarDate?, limit: Int) throws -> [CodeMatch] {
    let book = try codebooks.icd10cm(on: try date ?? lastValidDay).codes
    return CodeSearch(book).search(words, limit: limit).map { result in
      CodeMatch(
        code: result.code, system: result.system, title: result.title, score: result.score, why: result.why,
        billable: result.billable)
    }
  }
}
