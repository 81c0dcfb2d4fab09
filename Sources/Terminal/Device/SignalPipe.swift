internal import Foundation

// A signal handler is a C function without context: what it needs lies in the two globals of this file, set once by
// the thread that opens the terminal.

/// Tells of signals through a pipe, and gives the terminal back when the program crashes.
enum SignalPipe {
  /// Signals that end the program; the rest of the work is done first.
  static let ending: [Int32] = [SIGTERM, SIGHUP, SIGINT, SIGQUIT]
  private static let telling: [Int32] = ending + [SIGWINCH, SIGTSTP, SIGCONT]
  private static let crashing: [Int32] = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE]

  /// The end of the pipe to read numbers of signals from; `nil` when there is none to be had.
  static func open() -> Int32? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    writeEnd = ends[1]
    for number in telling { signal(number, tell) }
    for number in crashing { signal(number, crash) }
    return ends[0]
  }

  /// Leaves signals to the system again.
  static func close(_ readEnd: Int32) {
    for number in telling + crashing { signal(number, SIG_DFL) }
    Foundation.close(readEnd)
    Foundation.close(writeEnd)
    writeEnd = -1
  }

  /// What to put back when the program crashes: the settings and the bytes that leave the screen; `nil`: nothing.
  static func protect(_ settings: termios?) {
    if let settings {
      saved = settings
      isProtected = 1
    } else {
      isProtected = 0
    }
  }

  /// Stops the program as Ctrl-Z does in a shell, until it is told to go on.
  static func stop() {
    signal(SIGTSTP, SIG_DFL)
    raise(SIGTSTP)
    signal(SIGTSTP, tell)
  }

  private static let tell: @convention(c) (Int32) -> Void = { number in
    let before = errno
    var byte = UInt8(truncatingIfNeeded: number)
    _ = Foundation.write(writeEnd, &byte, 1)
    errno = before
  }

  // Only calls that are safe in a signal handler.
  private static let crash: @convention(c) (Int32) -> Void = { number in
    if isProtected == 1 {
      isProtected = 0
      _ = TerminalSequence.leave.withUTF8Buffer { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      tcsetattr(STDIN_FILENO, TCSANOW, &saved)
    }
    signal(number, SIG_DFL)
    raise(number)
  }
}

nonisolated(unsafe) private var writeEnd: Int32 = -1
nonisolated(unsafe) private var saved = termios()
nonisolated(unsafe) private var isProtected: sig_atomic_t = 0
