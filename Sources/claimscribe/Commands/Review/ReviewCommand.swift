import ArgumentParser

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Look at suggested codes and decide about them.",
    discussion: """
      Alone it opens the review screen; every key of it is a command too. Every act names its reviewer and is recorded for good. An encounter is finished when each suggestion is accepted, \
      replaced or rejected; acts on a finished one need `reopen` first.
      """,
    subcommands: [
      ReviewScreenCommand.self, ReviewList.self, ReviewShow.self, ReviewAccept.self, ReviewReject.self,
      ReviewReplace.self, ReviewAdd.self,
      ReviewMove.self, ReviewPrincipal.self, ReviewAdmitting.self, ReviewPOA.self, ReviewHold.self, ReviewQuery.self,
      ReviewAnswer.self, ReviewFlag.self, ReviewUnflag.self, ReviewMemo.self, ReviewFinish.self, ReviewReopen.self,
      ReviewUndo.self, ReviewRedo.self, ReviewApply.self, ReviewAutofinish.self,
    ],
    defaultSubcommand: ReviewScreenCommand.self)
}
