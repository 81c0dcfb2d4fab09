import ArgumentParser
import Pipeline

struct ReviewAutofinish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "autofinish", abstract: "Finish the encounters that a policy signed by their client covers.",
    discussion: """
      The policy stands in the client's profile: kinds of documents, a score that every suggestion needs, who signed for \
      the client and when. Claims name the policy where they else name a reviewer.
      """)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var clock: ClockOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let outcome = try AutoFinish(desk.open(), now: clock.moment).run(client: desk.workspace.client)
    for refusal in outcome.refused { Console.message(refusal.report) }
    if report.json {
      try Console.print(json: outcome)
    } else {
      for entry in outcome.finished { Console.print("\(entry.encounter)  finished under policy \(entry.policy)") }
      Console.print("\(outcome.finished.count) finished, \(outcome.left) left for a person.")
    }
    if !outcome.refused.isEmpty { throw ExitCode(1) }
  }
}
