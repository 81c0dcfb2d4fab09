public import Messages

/// What the screen wants done outside of it.
public enum ScreenEffect: Hashable, Sendable {
  /// Perform acts on the open chart, one after the other, and record each.
  case perform([Decision])
  case open(encounter: String, client: String)
  /// Leave the chart for the list of charts.
  case leave
  /// End the program.
  case quit
  /// Give the terminal to the shell for a while.
  case stop
  /// Draw everything anew.
  case redraw
}
