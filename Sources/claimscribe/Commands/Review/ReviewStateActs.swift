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

  @Option(help: ArgumentHelp("The code that the question is about.", valueName: "CODE"))
  var code: String?

  func run() throws { try decision.perform(.query) { $0.code = code } }
}

struct ReviewAnswer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Write down what the author said to a query; the reason is the answer.",
    discussion:
      "It answers the query about --code, else the oldest that waits; the last answer takes the encounter up again.")
  @OptionGroup var decision: DecisionOptions

  @Option(help: ArgumentHelp("The code that the query was about.", valueName: "CODE"))
  var code: String?

  func run() throws { try decision.perform(.answer) { $0.code = code } }
}

struct ReviewFlag: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flag", abstract: "Flag an encounter for the supervisor; it takes a reason.")
  @OptionGroup var decision: DecisionOptions

  func run() throws { try decision.perform(.flag) }
}

struct ReviewUnflag: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unflag", abstract: "Take the flag off: the supervisor has looked.")
  @OptionGroup var decision: DecisionOptions

  func run() throws { try decision.perform(.unflag) }
}

struct ReviewMemo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memo", abstract: "Leave a word to whoever has the encounter next; the reason is the word.")
  @OptionGroup var decision: DecisionOptions

  func run() throws { try decision.perform(.memo) }
}

struct ReviewUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back your last act; the record keeps both.")
  @OptionGroup var decision: DecisionOptions

  func run() throws { try decision.perform(.undo) }
}

struct ReviewRedo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Bring back the act that was undone last.")
  @OptionGroup var decision: DecisionOptions

  func run() throws { try decision.perform(.redo) }
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
