import ArgumentParser
import Messages

struct ReviewHold: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold", abstract: "Set an encounter aside until something is settled; it takes a reason.")
  @OptionGroup var decision: DecisionOptions

  func run() throws { try decision.perform(.hold) }
}

struct ReviewQuery: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Ask the author of a note; the reason is the question.")
  @OptionGroup var decision: DecisionOptions

  func run() throws { try decision.perform(.query) }
}

struct ReviewFinish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "finish", abstract: "Finish an encounter: every suggestion is decided, a claim can be made.")
  @OptionGroup var decision: DecisionOptions

  func run() throws { try decision.perform(.finish) }
}

struct ReviewReopen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Take up an encounter again that is finished, held or queried.")
  @OptionGroup var decision: DecisionOptions

  func run() throws { try decision.perform(.reopen) }
}
