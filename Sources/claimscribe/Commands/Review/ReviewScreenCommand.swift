import ArgumentParser
import Foundation
import Messages
import Pipeline
import ReviewScreen
import Terminal

struct ReviewScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen", abstract: "Review on the full screen, or line by line with --plain.",
    discussion: """
      Opens the encounter, else the one that the reviewer was on last, else the list. Every decision is recorded at once; \
      ? shows the keys. Without a terminal the list of encounters is printed. NO_COLOR in the environment leaves out \
      colors.
      """)

  @Argument(help: ArgumentHelp("Id of the encounter to open.", valueName: "ENCOUNTER"))
  var encounter: String?

  @Option(help: ArgumentHelp("The person who decides; else CLAIMSCRIBE_REVIEWER, else it is asked.", valueName: "NAME"))
  var reviewer: String?

  @Flag(help: "Questions and answers instead of a screen: for screen readers.")
  var plain = false

  @Flag(help: "Code drawn encounters a second time, without sight of the first coding: see claimscribe qa.")
  var blind = false

  @OptionGroup var desk: DeskOptions
  @OptionGroup var clock: ClockOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    if report.json || (!isTerminal && !plain) { return try list() }
    let traits = TerminalTraits(environment: ProcessInfo.processInfo.environment)
    let desk = try desk.open()
    let room = try ReviewRoom(desk, reviewer: try name(isTerminal), client: self.desk.workspace.client, isBlind: blind)
    let tools = ScreenTools(books: desk.openBooks, hasUnicode: traits.hasUnicode)
    if plain || !traits.isScreen { return try PlainScreen(room, tools: tools, clock: clock).run(encounter: encounter) }
    guard let screen = try FullScreen(room, tools: tools, traits: traits, clock: clock) else { return try list() }
    // Ended by a signal: the shell is told so, as if nothing had been caught.
    if let signal = try screen.run(encounter: encounter) { throw ExitCode(128 + signal) }
  }

  private func name(_ isTerminal: Bool) throws -> String {
    if let named = reviewer ?? environment("CLAIMSCRIBE_REVIEWER"), !named.allSatisfy(\.isWhitespace) { return named }
    if isTerminal {
      Console.write("Your name, for the record of decisions: ")
      if let typed = readLine()?.trimmingCharacters(in: .whitespaces), !typed.isEmpty { return typed }
    }
    throw ValidationError("--reviewer NAME (or CLAIMSCRIBE_REVIEWER) is needed: every decision has a person.")
  }

  private func list() throws {
    let encounters = try EncounterSummary.all(
      workspace: desk.workspace.folder, client: desk.workspace.client, now: clock.moment)
    try ReviewList.print(encounters, state: nil, report)
  }
}
