internal import Codebook
public import Messages

/// Whether a code can be reported: a row of `codebook check`.
public struct CodeVerdict: Hashable, Sendable, Codable {
  /// As the codebook prints it; as given when there is no such code.
  public var code: String
  public var system: CodeSystem
  /// Whether the edition has the code.
  public var valid: Bool
  /// Whether it can be reported.
  public var billable: Bool
  public var title: String?
  public var edition: CalendarDate
  /// What to do when it cannot be reported: the billable codes below it, or where the like are.
  public var advice: String?
}

extension Books {
  /// The verdict on each ICD-10-CM code on `date`, `nil` for the newest edition's last day.
  public func verdicts(on codes: [String], date: CalendarDate?) throws -> [CodeVerdict] {
    let book = try codebooks.icd10cm(on: try date ?? lastValidDay).codes
    return codes.map { code in
      guard let id = book.find(code) else {
        return CodeVerdict(
          code: code, system: .icd10cm, valid: false, billable: false, edition: book.edition,
          advice: nearest(code, in: book))
      }
      let billable = book.isBillable(id)
      return CodeVerdict(
        code: book.code(id), system: .icd10cm, valid: true, billable: billable, title: book.title(id),
        edition: book.edition, advice: billable ? nil : below(id, in: book))
    }
  }

  private func below(_ id: CodeID, in book: ICD10CM) -> String {
    let codes = book.descendants(id).filter { book.isBillable($0) }
    let some = codes.prefix(5).map { book.code($0) }.joined(separator: ", ")
    return "It is a header; report one of \(codes.count) codes below it: \(some)\(codes.count > 5 ? " ..." : "")."
  }

  // The longest part of the code that there is.
  private func nearest(_ code: String, in book: ICD10CM) -> String? {
    var part = Substring(code)
    while part.count > 3 {
      part.removeLast()
      if let id = book.find(String(part)) { return "The nearest is \(book.code(id)) \(book.title(id))." }
    }
    return nil
  }
}
