import ArgumentParser

struct StageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stage",
    abstract: "Run one stage as a filter: one JSON message a line.",
    discussion: """
      claimscribe stage ingest FOLDER | claimscribe stage normalize | claimscribe stage suggest

      Each line is a message of docs/schemas. A line that fails is told on standard error and left out; the exit code \
      is then 1.
      """,
    subcommands: [StageIngest.self, StageNormalize.self, StageSuggest.self])
}
