import ArgumentParser
import Messages
import Pipeline

struct QualityReview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "See a drawn encounter, or say what is right and wrong about its codes.",
    discussion: """
      Without a code and without --rest-correct it shows how the audit stands. A verdict is correct, wrong, missed (the \
      code should have been reported), order (right, in the wrong place) or poa (right, with the wrong \
      present-on-admission indicator). A later verdict about the same code takes the place of an earlier one until the \
      coder has answered. Nobody judges their own work.
      """)

  @OptionGroup var quality: QualityOptions

  @Argument(help: ArgumentHelp("The code that is judged.", valueName: "CODE"))
  var code: String?

  @Option(help: "correct, wrong, missed, order or poa.")
  var verdict: QualityAct.Verdict?

  @Option(help: ArgumentHelp("The code that would have been right in the place of a wrong one.", valueName: "CODE"))
  var right: String?

  @Flag(help: "A missed code is one that should have been the principal or first-listed diagnosis.")
  var principal = false

  @Flag(help: "Every code without a verdict is correct.")
  var restCorrect = false

  @Option(help: "Code system: icd-10-cm, icd-10-pcs, hcpcs or charge-master; needed only where the code does not tell.")
  var system: CodeSystem?

  func validate() throws {
    if (code == nil) != (verdict == nil) { throw ValidationError("A verdict needs a code, and a code a --verdict.") }
    if code != nil, restCorrect { throw ValidationError("--rest-correct is for the codes that are not named.") }
  }

  func run() throws {
    if restCorrect {
      return try quality.perform { try $0.approveRest(try quality.act(.verdict), client: quality.client) }
    }
    guard let code, let verdict else {
      return try quality.perform { try $0.audit(of: quality.encounter, client: quality.client) }
    }
    var act = try quality.act(.verdict)
    act.verdict = verdict
    act.system = system
    act.code = code
    act.rightCode = right
    if principal { act.isPrincipal = true }
    try quality.perform { try $0.perform(act, client: quality.client) }
  }
}
