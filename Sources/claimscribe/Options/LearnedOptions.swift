import ArgumentParser
import Foundation

/// What a coded history taught.
struct LearnedOptions: ParsableArguments {
  @Option(help: ArgumentHelp("What a coded history taught: a file of claimscribe learn.", valueName: "FILE"))
  var learned: String?

  var file: URL? { learned.map { URL(filePath: $0) } }
}
