import Foundation

/// A line on standard error that tells how far a run is; only on a terminal.
final class ProgressLine {
  private let isShown = isatty(STDERR_FILENO) == 1
  private var isOpen = false

  /// Shows `done` of `total` things.
  func show(_ what: String, _ done: Int, of total: Int) {
    guard isShown, total > 0 else { return }
    let filled = done * 30 / total
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 30 - filled)
    try? FileHandle.standardError.write(contentsOf: Data("\r\(what) [\(bar)] \(done)/\(total)\u{1B}[K".utf8))
    isOpen = true
  }

  /// Ends the line, so that a message can follow.
  func clear() {
    guard isOpen else { return }
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K".utf8))
    isOpen = false
  }
}
