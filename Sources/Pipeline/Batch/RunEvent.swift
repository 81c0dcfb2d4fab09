public import Messages

/// Something that a run tells while it works.
public enum RunEvent: Hashable, Sendable {
  /// Notes read so far.
  case read(Int, of: Int)
  /// Encounters coded so far.
  case coded(Int, of: Int)
  /// A file or a row was set aside, or an encounter could not be coded.
  case failed(ErrorReport)
  /// Something about a manifest or charge file that a person should know.
  case found(Finding)
}
