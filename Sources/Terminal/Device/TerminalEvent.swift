/// What a terminal has to tell.
public enum TerminalEvent: Hashable, Sendable {
  case keys([Key])
  case resized(Size)
  /// Nothing came for as long as was asked for.
  case idle
  /// The program was stopped and goes on: the screen has to be drawn anew.
  case resumed
  /// The terminal is gone, or the program has to end; the number of the signal.
  case ended(signal: Int32)
}
