import ArgumentParser
import Foundation
import Messages
import Pipeline

struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook", abstract: "Look codes up; import official files and compile them.",
    subcommands: [
      CodebookList.self, CodebookSearch.self, CodebookShow.self, CodebookCheck.self, CodebookImportCommand.self,
      CodebookDiff.self, CodebookBuild.self, CodebookLint.self,
    ],
    defaultSubcommand: CodebookList.self)
}

struct CodebookList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the editions of each code system.")

  @OptionGroup var codebooks: CodebookOptions
  @OptionGroup var report: ReportOptions

  func run() throws { try EditionReport(codebooks.open()).tell(report) }
}

struct CodebookBuild: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Compile the codebooks anew; other commands do so when they have changed.")

  @OptionGroup var codebooks: CodebookOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let books = try Books.build(codebooks: try codebooks.folder(), cache: codebooks.cache)
    try EditionReport(books).tell(report)
  }
}

/// The editions of each code system.
private struct EditionReport: Encodable {
  var systems: [EditionRow]
  /// Tables of the claim edits.
  var tables: [EditTableRow]
  /// Official indexes and tables of diagnoses.
  var indexes: [IndexRow]

  init(_ books: Books) {
    systems = books.editions
    tables = books.editTables
    indexes = books.indexes
  }

  func tell(_ report: ReportOptions) throws {
    if report.json { return try Console.print(json: self) }
    var table = TextTable(["system", "edition", "valid through", "codes", "billable", "source"], right: [3, 4])
    for row in systems {
      table.add([
        row.system.rawValue, row.edition.description, row.validThrough.description, String(row.codes),
        String(row.billable), row.source,
      ])
    }
    for line in table.lines { Console.print(line) }
    Console.print("")
    var edits = TextTable(["table of the edits", "edition", "rows"], right: [2])
    for row in tables { edits.add([row.table, row.edition.description, String(row.rows)]) }
    for line in edits.lines { Console.print(line) }
    if indexes.isEmpty { return }
    Console.print("")
    for line in indexTable.lines { Console.print(line) }
  }

  private var indexTable: TextTable {
    let heads = ["index", "edition", "main terms", "subterms", "dead ends", "unknown codes", "subdivided codes"]
    var table = TextTable(heads, right: Set(2..<heads.count))
    for row in indexes {
      let numbers = [row.mainTerms, row.subterms, row.deadEnds, row.unknownCodes, row.subdividedCodes]
      table.add([row.table, row.edition.description] + numbers.map(String.init))
    }
    return table
  }
}

struct CodebookImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Turn an official file into text that a person can read, below Codebooks/local.",
    discussion: "KIND is one of \(CodebookImport.kinds.joined(separator: ", ")).")

  @Argument(help: ArgumentHelp("What the file is.", valueName: "KIND"))
  var kind: String

  @Argument(help: ArgumentHelp("The official file, or the zip file that it is published in.", valueName: "FILE"))
  var file: String

  @Option(help: ArgumentHelp("First day that the release is valid.", valueName: "YYYY-MM-DD"))
  var edition: CalendarDate

  @Option(
    help: ArgumentHelp("Codebook folder to write to; else `local` in the folder of the codebooks.", valueName: "DIR"))
  var into: String?

  @OptionGroup var codebooks: CodebookOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    guard CodebookImport.kinds.contains(kind) else {
      throw ValidationError("KIND has to be one of \(CodebookImport.kinds.joined(separator: ", ")).")
    }
  }

  func run() throws {
    let folder = try into.map { URL(filePath: $0) } ?? codebooks.folder().appending(path: "local")
    let imported = try CodebookImport.run(kind: kind, file: URL(filePath: file), edition: edition, into: folder)
    if report.json { return try Console.print(json: imported) }
    if let rows = imported.rows { return Console.print("\(rows) rows written to \(imported.folder).") }
    let content =
      imported.codes > 0
      ? "\(imported.codes) codes, \(imported.billable) of them billable,"
      : "\(imported.mainTerms + imported.subterms) entries, \(imported.mainTerms) of them main terms,"
    Console.print("\(content) written to \(imported.folder).")
  }
}
