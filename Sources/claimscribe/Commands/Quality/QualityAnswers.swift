import ArgumentParser
import Messages
import Pipeline

struct QualityAcknowledge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acknowledge", abstract: "As the coder: take the verdicts as they are.")
  @OptionGroup var quality: QualityOptions

  func run() throws {
    try quality.perform { try $0.perform(try quality.act(.acknowledge), client: quality.client) }
  }
}

struct QualityDispute: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dispute", abstract: "As the coder: say why a verdict is wrong.")
  @OptionGroup var quality: QualityOptions
  @OptionGroup var code: CodeOptions

  func run() throws {
    try quality.perform { try $0.perform(code.filling(try quality.act(.dispute)), client: quality.client) }
  }
}

struct QualityResolve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve", abstract: "As a third person: say which verdict holds.",
    discussion:
      "`correct` ends the dispute for the coder; the auditor cannot resolve a dispute about their own verdict.")
  @OptionGroup var quality: QualityOptions
  @OptionGroup var code: CodeOptions

  @Option(help: "The verdict that holds: correct, wrong, missed, order or poa.")
  var verdict: QualityAct.Verdict

  func run() throws {
    var act = code.filling(try quality.act(.resolve))
    act.verdict = verdict
    try quality.perform { try $0.perform(act, client: quality.client) }
  }
}

struct QualityAdjudicate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjudicate", abstract: "As a third person: decide about a code that two coders differ on.")
  @OptionGroup var quality: QualityOptions
  @OptionGroup var code: CodeOptions

  @Flag(inversion: .prefixedNo, help: "Whether the code is to be reported.")
  var report: Bool

  func run() throws {
    var act = code.filling(try quality.act(.adjudicate))
    act.isReported = report
    try quality.performDouble { try $0.adjudicate(act, client: quality.client) }
  }
}
