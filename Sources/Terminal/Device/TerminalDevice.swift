internal import Foundation

/// The terminal that the program was started on, taken over for a full screen.
///
/// It is given back as it was by ``close()``, when the program crashes, and whenever it is stopped.
public final class TerminalDevice {
  private let before: termios
  private let signals: Int32
  private var decoder = KeyDecoder()
  private var isOpen = false

  /// How long a lone escape byte may be the begin of a sequence, in milliseconds: more than a slow link needs.
  private static let patience = 60

  /// Takes the terminal over; `nil` when standard input or output is none.
  public init?() {
    var settings = termios()
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, tcgetattr(STDIN_FILENO, &settings) == 0,
      let signals = SignalPipe.open()
    else { return nil }
    before = settings
    self.signals = signals
    enter()
  }

  /// Gives the terminal back.
  public func close() {
    leave()
    SignalPipe.close(signals)
  }

  /// What the terminal says about its size, 80 by 24 where it says nothing.
  public var size: Size {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
      return Size(columns: 80, rows: 24)
    }
    return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }

  /// Sends bytes, all of them.
  public func write(_ bytes: [UInt8]) { bytes.withUnsafeBytes { Self.send($0) } }

  /// Waits for something to happen, at most `timeout` milliseconds.
  public func next(timeout: Int) -> TerminalEvent {
    var timeout = timeout
    while true {
      let isWaiting = decoder.isWaiting
      var polls = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&polls, 2, Int32(isWaiting ? min(timeout, Self.patience) : timeout))
      if ready < 0 { continue }  // interrupted by a signal: the pipe has it
      if ready == 0 {
        let keys = decoder.flush()
        if !keys.isEmpty { return .keys(keys) }
        return .idle
      }
      if polls[1].revents != 0, let event = signalled() { return event }
      if polls[0].revents != 0, let event = typed() { return event }
      timeout = max(timeout, Self.patience)
    }
  }

  /// Leaves the screen to the shell until the program is told to go on, as Ctrl-Z does.
  public func stop() -> TerminalEvent {
    leave()
    SignalPipe.stop()
    enter()
    return .resumed
  }

  private func typed() -> TerminalEvent? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return nil }
    guard count > 0 else { return .ended(signal: SIGHUP) }
    let keys = decoder.decode(buffer[..<count])
    return keys.isEmpty ? nil : .keys(keys)
  }

  private func signalled() -> TerminalEvent? {
    var numbers = [UInt8](repeating: 0, count: 64)
    let count = read(signals, &numbers, numbers.count)
    let seen = numbers[..<max(0, count)].map(Int32.init)
    if let ending = seen.first(where: SignalPipe.ending.contains) { return .ended(signal: ending) }
    if seen.contains(SIGTSTP) { return stop() }
    if seen.contains(SIGCONT) {
      enter()
      return .resumed
    }
    return seen.contains(SIGWINCH) ? .resized(size) : nil
  }

  private func enter() {
    var raw = before
    cfmakeraw(&raw)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
    SignalPipe.protect(before)
    Self.send(TerminalSequence.enter)
    isOpen = true
  }

  private func leave() {
    guard isOpen else { return }
    isOpen = false
    Self.send(TerminalSequence.leave)
    var settings = before
    tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
    SignalPipe.protect(nil)
  }

  private static func send(_ text: StaticString) {
    text.withUTF8Buffer { send(UnsafeRawBufferPointer($0)) }
  }

  private static func send(_ bytes: UnsafeRawBufferPointer) {
    var sent = 0
    while sent < bytes.count {
      let count = Foundation.write(STDOUT_FILENO, bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
      if count > 0 {
        sent += count
      } else if errno == EAGAIN {
        var full = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        poll(&full, 1, 1000)
      } else if errno != EINTR {
        return  // the terminal is gone: reading will tell
      }
    }
  }
}
