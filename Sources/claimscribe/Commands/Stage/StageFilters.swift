import ArgumentParser
import Foundation
import Pipeline

struct StageNormalize: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize", abstract: "Read note messages, write normalized notes.")

  @OptionGroup var codebooks: CodebookOptions
  @OptionGroup var assumptions: AssumptionOptions
  @OptionGroup var jobs: JobOptions

  func run() async throws {
    let options = CodingOptions(assumptions: assumptions.assumptions)
    try await filter(try StageFilter(.normalize, books: try codebooks.open(), options: options, jobs: jobs.jobs))
  }
}

struct StageSuggest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest", abstract: "Read normalized notes or encounter notes, write coded encounters.",
    discussion: "A normalized note is an encounter of its own; a message of encounter notes has all of an encounter.")

  @Option(help: "What is proposed: billing or mentions.")
  var mode: SuggestionKind = .billing

  @OptionGroup var codebooks: CodebookOptions
  @OptionGroup var assumptions: AssumptionOptions
  @OptionGroup var learned: LearnedOptions
  @OptionGroup var jobs: JobOptions

  func run() async throws {
    let options = CodingOptions(
      mode: mode, assumptions: assumptions.assumptions, learned: learned.file)
    try await filter(try StageFilter(.suggest, books: try codebooks.open(), options: options, jobs: jobs.jobs))
  }
}

/// Sends the lines of standard input through `stage`, some at a time; blank lines are passed over.
private func filter(_ stage: StageFilter) async throws {
  var failures = 0
  var number = 1
  var done = false
  while !done {
    var lines: [String] = []
    let first = number
    while lines.count < 64 {
      guard let line = readLine() else {
        done = true
        break
      }
      number += 1
      lines.append(line)
    }
    for result in await stage.process(lines, from: first) {
      switch result {
      case .success(let message): Console.print(String(decoding: message, as: UTF8.self))
      case .failure(let failure):
        failures += 1
        Console.message(failure.report)
      }
    }
  }
  if failures > 0 { throw ExitCode(1) }
}
