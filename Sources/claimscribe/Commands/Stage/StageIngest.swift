import ArgumentParser
import Messages
import Pipeline

struct StageIngest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest", abstract: "Write the notes of files and folders as messages, one a line.")

  @Argument(help: ArgumentHelp("Notes, or folders of notes with their manifests.", valueName: "PATH"))
  var paths: [String]

  func run() throws {
    let reader = try PathReader(paths)
    for line in reader.failures { Console.message(line) }
    var failures = reader.failures.count
    for item in reader.items {
      switch reader.note(item) {
      case .success(let note): Console.print(String(decoding: try MessageCoding.encode(note), as: UTF8.self))
      case .failure(let failure):
        failures += 1
        Console.message(failure.report)
      }
    }
    if failures > 0 { throw ExitCode(1) }
  }
}
