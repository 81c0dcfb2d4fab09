public import Messages

/// What a profile says about one claim edit.
public enum EditSetting: String, Hashable, Sendable, CaseIterable {
  /// A finding holds the claim back.
  case error
  /// A finding may pass with a reviewer's reason.
  case warning
  /// The edit is not run.
  case off

  /// The severity of findings; `nil` when the edit is off.
  public var severity: Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .off: nil
    }
  }
}
