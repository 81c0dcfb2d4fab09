import ArgumentParser
import Foundation
import Messages

/// The two streams of a command: results on standard output, everything else on standard error.
enum Console {
  /// Writes a line of results.
  static func print(_ line: String) { write(line + "\n", to: .standardOutput) }

  /// Writes text as it is to standard output.
  static func write(_ text: String) { write(text, to: .standardOutput) }

  /// Writes one JSON object as a line of results.
  static func print(json value: some Encodable) throws {
    print(String(decoding: try MessageCoding.encoder().encode(value), as: UTF8.self))
  }

  /// Writes a line to standard error.
  static func message(_ line: String) { write(line + "\n", to: .standardError) }

  /// Writes an error of one file, row or encounter; the command goes on.
  static func message(_ report: ErrorReport) { message("error \(report)") }

  /// Writes a finding to standard error.
  static func message(_ finding: Finding) {
    message("\(finding.severity.rawValue) \(finding.id): \(finding.place): \(finding.text)")
  }

  /// Ends the command: nothing could be done.
  static func fail(_ report: ErrorReport) -> Never {
    message(report)
    if CommandLine.arguments.contains("--json") { try? print(json: ["error": report]) }
    ClaimScribe.exit(withError: ExitCode(2))
  }

  private static func write(_ text: String, to stream: FileHandle) {
    // A reader that has gone away (`| head`) is no error.
    try? stream.write(contentsOf: Data(text.utf8))
  }
}
