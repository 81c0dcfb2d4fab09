import ArgumentParser
import Messages

struct ReviewAccept: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "accept", abstract: "Accept a suggested code.")
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var code: CodeOptions

  func run() throws { try decision.perform(.accept, code.fill) }
}

struct ReviewReject: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "reject", abstract: "Reject a code.")
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var code: CodeOptions

  func run() throws { try decision.perform(.reject, code.fill) }
}

struct ReviewReplace: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replace", abstract: "Put another code in the place of one; it keeps its words.")
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var code: CodeOptions

  @Argument(help: ArgumentHelp("The code that takes its place.", valueName: "NEW-CODE"))
  var newCode: String

  func run() throws {
    try decision.perform(.replace) {
      code.fill(&$0)
      $0.newCode = newCode
    }
  }
}

struct ReviewAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a code that was not suggested, with the words that support it.")
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var code: CodeOptions
  @OptionGroup var span: SpanOptions

  func run() throws {
    try decision.perform(.add) {
      code.fill(&$0)
      span.fill(&$0)
    }
  }
}

struct ReviewMove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Move a code to another place in the order of its code system.")
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var code: CodeOptions

  @Option(help: ArgumentHelp("Place, 1 = first.", valueName: "N"))
  var position: Int

  func run() throws {
    try decision.perform(.move) {
      code.fill(&$0)
      $0.position = position
    }
  }
}

struct ReviewPrincipal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "principal", abstract: "Make a diagnosis the principal or first-listed one.")
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var code: CodeOptions

  func run() throws { try decision.perform(.principal, code.fill) }
}

struct ReviewAdmitting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "admitting", abstract: "Name the diagnosis at admission of a stay (UB-04 form locator 69).",
    discussion: "The words may be left out when the code is suggested, or was considered, for the encounter.")
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var code: CodeOptions
  @OptionGroup var span: SpanOptions

  func run() throws {
    try decision.perform(.admitting) {
      code.fill(&$0)
      span.fill(&$0)
    }
  }
}

struct ReviewPOA: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "poa", abstract: "Say whether a diagnosis of a stay was present on admission.")
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var code: CodeOptions

  @Option(help: "Y yes, N no, U documentation insufficient, W clinically undetermined.")
  var poa: PresentOnAdmission

  func run() throws {
    try decision.perform(.poa) {
      code.fill(&$0)
      $0.poa = poa
    }
  }
}
