import ArgumentParser

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Look at suggested codes and decide about them.",
    discussion: """
      Every act names its reviewer and is recorded for good. An encounter is finished when each suggestion is accepted, \
      replaced or rejected; acts on a finished one need `reopen` first.
      """,
    subcommands: [
      ReviewList.self, ReviewShow.self, ReviewAccept.self, ReviewReject.self, ReviewReplace.self, ReviewAdd.self,
      ReviewMove.self, ReviewPrincipal.self, ReviewAdmitting.self, ReviewPOA.self, ReviewHold.self, ReviewQuery.self,
      ReviewFinish.self, ReviewReopen.self, ReviewApply.self, ReviewAutofinish.self,
    ],
    defaultSubcommand: ReviewList.self)
}
