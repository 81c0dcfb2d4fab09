public import Foundation

/// A program on a terminal of its own: keys go in, the screen is read from a ``VirtualTerminal``.
public final class PseudoTerminal {
  public private(set) var screen: VirtualTerminal
  /// Everything that the program wrote.
  public private(set) var output: [UInt8] = []
  public let process: pid_t

  private let master: Int32
  private var status: Int32?

  public struct Failure: Error, CustomStringConvertible {
    public var description: String
  }

  /// Starts a program as the leader of a session whose terminal this is.
  public init(
    _ program: URL, _ arguments: [String], environment: [String: String], columns: Int = 80, rows: Int = 24
  ) throws {
    screen = VirtualTerminal(columns: columns, rows: rows)
    // As posix_openpt, unlockpt and ptsname do, which Foundation does not have on Linux.
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var unlock: Int32 = 0
    var number: UInt32 = 0
    guard master >= 0, ioctl(master, 0x4004_5431, &unlock) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
      throw Failure(description: "no pseudo-terminal")
    }
    self.master = master
    Self.setSize(master, columns, rows)
    process = try Self.spawn(program, arguments, environment, terminal: "/dev/pts/\(number)")
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(master)
  }

  /// Types text; special keys are their sequences.
  public func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Gives the terminal another size, as a person who pulls at a window does.
  public func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    Self.setSize(master, columns, rows)
  }

  /// Reads until the screen fits, at most `seconds`.
  public func wait(_ what: String, seconds: Double = 30, until isThere: (VirtualTerminal) -> Bool) throws {
    let end = Date().addingTimeInterval(seconds)
    while !isThere(screen) {
      guard Date() < end else { throw Failure(description: "never seen: \(what)\n\(screen.text)") }
      guard read(milliseconds: 50) else {
        if isThere(screen) { return }
        throw Failure(description: "ended before: \(what)\n\(screen.text)")
      }
    }
  }

  /// Reads until the screen shows a text.
  public func wait(for text: String, seconds: Double = 30) throws {
    try wait(text, seconds: seconds) { $0.text.contains(text) }
  }

  public func signal(_ number: Int32) { kill(process, number) }

  /// Waits for the end and gives the exit code, or 256 and the signal that ended it.
  public func end(seconds: Double = 30) throws -> Int32 {
    let limit = Date().addingTimeInterval(seconds)
    while Date() < limit {
      _ = read(milliseconds: 20)
      var status: Int32 = 0
      if waitpid(process, &status, WNOHANG) == process {
        while read(milliseconds: 0) {}
        self.status = status
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 256 + (status & 0x7F)
      }
    }
    throw Failure(description: "the program goes on\n\(screen.text)")
  }

  /// The settings of the terminal: whether it echoes and waits for whole lines, as a shell wants it.
  public var isCooked: Bool {
    var settings = termios()
    tcgetattr(master, &settings)
    return settings.c_lflag & tcflag_t(ECHO) != 0 && settings.c_lflag & tcflag_t(ICANON) != 0
  }

  // False when the program has closed the terminal.
  private func read(milliseconds: Int32) -> Bool {
    var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, milliseconds) > 0 else { return milliseconds > 0 }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Foundation.read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    output += buffer[..<count]
    screen.feed(buffer[..<count])
    return true
  }

  private static func setSize(_ terminal: Int32, _ columns: Int, _ rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  private static func spawn(
    _ program: URL, _ arguments: [String], _ environment: [String: String], terminal: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a new session opens becomes its own.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Threads of a test block signals, and a program would inherit that.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    let newSession: Int16 = 0x80
    posix_spawnattr_setflags(&attributes, newSession | Int16(POSIX_SPAWN_SETSIGMASK))
    let words = ([program.path] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, program.path, &actions, &attributes, words, variables)
    guard code == 0 else { throw Failure(description: "cannot start \(program.path): \(code)") }
    return process
  }
}
