import ArgumentParser
import Foundation
import Messages
import Pipeline

/// The command `claimscribe`: its subcommands are the contract of docs/commands.md.
@main
struct ClaimScribe: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claimscribe",
    abstract: "From transcribed notes to reviewed codes and claim records.",
    discussion: """
      Start with a folder of notes:  claimscribe run FOLDER
      Look at what was suggested:    claimscribe review list
      Decide and finish:             claimscribe review accept|reject|...|finish ENCOUNTER
      Write the claims:              claimscribe export --format fhir --out DIR

      Exit codes: 0 all done; 1 done, but something was set aside, refused or found wrong; 2 nothing could be done; \
      64 bad usage. Results go to standard output, messages to standard error.
      """,
    version: "0.2.0",
    subcommands: [
      RunCommand.self, SuggestCommand.self, ExplainCommand.self, ReviewCommand.self, ClaimsCommand.self,
      ExportCommand.self, ProfileCommand.self,
      QuarantineCommand.self, QualityCommand.self, StatsCommand.self, ReportCommand.self, CodebookCommand.self,
      StageCommand.self,
      EvaluateCommand.self, LearnCommand.self,
    ])

  /// Runs the command of the arguments; an error of a stage ends it with exit code 2.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let error as any StageError {
      Console.fail(error.report)
    } catch {
      exit(withError: error)
    }
  }
}
