import ArgumentParser

struct QualityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "qa",
    abstract: "Look at finished work a second time, score it, and measure how far coders agree.",
    discussion: """
      Draw finished encounters (sample), judge their codes (review), let the coder answer (acknowledge, dispute), end \
      disputes (resolve), and see the scores (score). Or have drawn encounters coded twice (sample --kind double, then \
      review --blind), see where two coders differ (agreement) and decide (adjudicate). Every act names its person and \
      is recorded for good.
      """,
    subcommands: [
      QualitySample.self, QualityList.self, QualityReview.self, QualityAcknowledge.self, QualityDispute.self,
      QualityResolve.self, QualityScore.self, QualityAgreement.self, QualityAdjudicate.self,
    ])
}
