import ArgumentParser
import Foundation

/// The learned file that helps to suggest.
struct LearnedOptions: ParsableArguments {
  @Option(help: ArgumentHelp("File of what was learned from a coded history.", valueName: "FILE"))
  var learned: String?

  var file: URL? { learned.map { URL(filePath: $0) } }
}
