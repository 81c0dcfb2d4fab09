public import Messages

/// What the caller says about notes that do not say it themselves: options of the command line.
public struct Assumptions: Hashable, Sendable {
  public var setting: Setting?
  public var date: CalendarDate?
  /// `en` or `es`.
  public var language: String?

  public init(setting: Setting? = nil, date: CalendarDate? = nil, language: String? = nil) {
    self.setting = setting
    self.date = date
    self.language = language
  }
}
