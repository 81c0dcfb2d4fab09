import ArgumentParser
import Foundation
import Messages
import Pipeline

struct ProfileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile", abstract: "The profiles of clients and payers.", subcommands: [ProfileTestCommand.self])
}

struct ProfileTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the fixtures of profiles: encounter in, codes, findings and claim out.",
    discussion: """
      A fixture is a folder <client>/<name> in the profiles folder: notes, manifest.csv and charges.csv as a client \
      delivers them, and expected.json. Without decisions.ndjson every suggestion is taken as right. The exit code is 1 \
      when something comes out otherwise. No workspace is touched.
      """)

  @Flag(help: "Write what comes out into expected.json, instead of comparing it.")
  var record = false

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var profiles: ProfileOptions
  @OptionGroup var codebooks: CodebookOptions
  @OptionGroup var clock: ClockOptions
  @OptionGroup var report: ReportOptions

  private struct Report: Encodable {
    var tests: [ProfileTestResult]
    var passed: Int
    var failed: Int
  }

  func run() throws {
    let test = try ProfileTest(
      books: try codebooks.open(), profiles: folder, client: workspace.client, now: clock.moment)
    let results = try test.run(record: record)
    let failed = results.count { !$0.passed }
    if report.json {
      try Console.print(json: Report(tests: results, passed: results.count - failed, failed: failed))
    } else {
      for result in results { tell(result) }
      Console.print("\(results.count - failed) fixtures passed, \(failed) failed.")
    }
    if failed > 0 { throw ExitCode(1) }
  }

  private func tell(_ result: ProfileTestResult) {
    Console.print("\(result.passed ? "passed" : "FAILED")  \(result.client)/\(result.test)")
    for difference in result.differences { Console.print("        \(difference)") }
  }

  // Where the profiles are; there are no notes beside which they could lie.
  private var folder: URL {
    if let named = profiles.named { return named }
    let inWorkspace = workspace.folder.appending(path: "profiles")
    return FileManager.default.fileExists(atPath: inWorkspace.path) ? inWorkspace : URL(filePath: "profiles")
  }
}
