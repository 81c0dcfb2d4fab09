import ArgumentParser

/// The command `claimscribe`: its subcommands are the contract of docs/commands.md.
@main
struct ClaimScribe: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claimscribe",
    abstract: "From transcribed notes to reviewed codes and claim records.")
}
