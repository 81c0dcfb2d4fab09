public import Messages
public import Pipeline

/// What the screen asks of the codebooks, and how it may look.
public struct ScreenTools: Sendable {
  /// The codes that fit words on a date, best first.
  public var search: @Sendable (_ words: String, _ date: CalendarDate?) -> [CodeMatch]
  /// The page of a code on a date.
  public var page: @Sendable (_ code: String, _ date: CalendarDate?) -> CodePage?
  public var phrases: ReviewPhrases
  /// Whether the terminal shows more than ASCII.
  public var hasUnicode: Bool

  public init(
    search: @escaping @Sendable (_ words: String, _ date: CalendarDate?) -> [CodeMatch],
    page: @escaping @Sendable (_ code: String, _ date: CalendarDate?) -> CodePage?, phrases: ReviewPhrases,
    hasUnicode: Bool = true
  ) {
    self.search = search
    self.page = page
    self.phrases = phrases
    self.hasUnicode = hasUnicode
  }

  /// The tools of the firm's codebooks.
  public init(books: Books, hasUnicode: Bool) {
    self.init(
      search: { words, date in (try? books.search(words, on: date, limit: 20)) ?? [] },
      page: { code, date in try? books.page(of: code, on: date) }, phrases: books.reviewPhrases,
      hasUnicode: hasUnicode)
  }
}
