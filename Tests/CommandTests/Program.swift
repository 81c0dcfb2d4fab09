import Foundation
import TestSupport
import Testing

/// The built program, run in a folder of its own.
struct Program {
  /// A fresh folder, gone when the test is over.
  let desk: Desk

  final class Desk: Sendable {
    let folder = FileManager.default.temporaryDirectory.appending(path: "claimscribe-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: folder) }
  }

  /// What a command left behind.
  struct Output {
    var code: Int32
    var stdout: String
    var stderr: String

    /// The object on the last line of standard output.
    func json() throws -> [String: Any] {
      let line = try #require(stdout.split(separator: "\n").last)
      return try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }

    func json<Value: Decodable>(as type: Value.Type) throws -> Value {
      let line = try #require(stdout.split(separator: "\n").last)
      return try JSONDecoder().decode(type, from: Data(line.utf8))
    }
  }

  static let now = "2026-10-15T09:00:00Z"

  // Compiled once for all tests: it knows by itself when the codebooks have changed.
  static let cache = FileManager.default.temporaryDirectory.appending(path: "claimscribe-test-cache")

  static let executable: URL = {
    let named = ProcessInfo.processInfo.environment["CLAIMSCRIBE_PROGRAM"].map { URL(filePath: $0) }
    let built = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "claimscribe")
    let built2 = Fixtures.repository.appending(path: ".build/debug/claimscribe")
    return [named, built, built2].compactMap { $0 }.first { FileManager.default.fileExists(atPath: $0.path) } ?? built2
  }()

  init() throws { desk = try Desk() }

  /// Runs the program with the shipped codebooks, without anything of the user's environment.
  func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Output {
    let process = try start(arguments, input: input, environment: environment)
    process.process.waitUntilExit()
    return try process.output()
  }

  /// Runs the program with words parted by blanks.
  func run(_ line: String, input: String = "") throws -> Output {
    try run(line.split(separator: " ").map(String.init), input: input)
  }

  /// Starts the program and does not wait.
  func start(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> RunningProgram {
    let files = desk.folder.appending(path: ".streams-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
    for name in ["in", "out", "err"] {
      try Data((name == "in" ? input : "").utf8).write(to: files.appending(path: name))
    }
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = desk.folder
    var variables = [
      "PATH": "/usr/bin:/bin", "CLAIMSCRIBE_CACHE": Self.cache.path,
      "CLAIMSCRIBE_CODEBOOKS": Fixtures.repository.appending(path: "Codebooks").path,
    ]
    variables.merge(environment) { $1 }
    process.environment = variables
    process.standardInput = try FileHandle(forReadingFrom: files.appending(path: "in"))
    process.standardOutput = try FileHandle(forWritingTo: files.appending(path: "out"))
    process.standardError = try FileHandle(forWritingTo: files.appending(path: "err"))
    try process.run()
    return RunningProgram(process: process, files: files)
  }

  struct RunningProgram {
    let process: Process
    let files: URL

    func output() throws -> Output {
      Output(
        code: process.terminationStatus, stdout: try String(contentsOf: files.appending(path: "out"), encoding: .utf8),
        stderr: try String(contentsOf: files.appending(path: "err"), encoding: .utf8))
    }
  }

  /// Writes a file below the folder.
  func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  func write(_ data: Data, to path: String) throws {
    let file = desk.folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: desk.folder.appending(path: path), encoding: .utf8)
  }

  /// Gives a file in one of the folder's folders another name.
  func rename(_ file: String, to name: String, in path: String) throws {
    let folder = desk.folder.appending(path: path)
    try FileManager.default.moveItem(at: folder.appending(path: file), to: folder.appending(path: name))
  }

  func files(_ path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: desk.folder.appending(path: path).path)) ?? []).sorted()
  }

  static let samples = Fixtures.repository.appending(path: "Samples")
}
