import ArgumentParser
import Messages
import Pipeline

struct CodebookShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a code with its place in the book, its notes and the codes below it.")

  @Argument(help: ArgumentHelp("The code, with or without its dot.", valueName: "CODE"))
  var code: String

  @Option(help: ArgumentHelp("Day that picks the edition; else the newest.", valueName: "YYYY-MM-DD"))
  var date: CalendarDate?

  @OptionGroup var codebooks: CodebookOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let page = try codebooks.open().page(of: code, on: date)
    for line in page.findings { Console.message(line) }
    if report.json { return try Console.print(json: page) }
    for line in lines(of: page) { Console.print(line) }
  }

  private func lines(of page: CodePage) -> [String] {
    var lines = ["\(page.code)  \(page.title)"]
    lines.append("\(page.billable ? "billable" : "not billable: a header"), edition \(page.edition)")
    if page.manifestation { lines.append("a manifestation: the underlying disease goes first") }
    lines += page.groups.map { "  \($0.code)  \($0.title)" } + page.above.map { "  \($0.code)  \($0.title)" }
    lines += part("Also called", page.inclusionTerms)
    for kind in unique(page.notes.map(\.kind)) {
      lines += part(kind, page.notes.filter { $0.kind == kind }.map { "\($0.text)  (at \($0.place))" })
    }
    lines += part("7th character", page.seventhCharacters.map { "\($0.character)  \($0.meaning)" })
    lines += part("Other sides", page.sides.map { "\($0.code)  \($0.title)" })
    lines += part("More specific", page.moreSpecific.map { "\($0.code)  \($0.title)" })
    lines += part("In the indexes", indexPaths(page))
    lines += part("Below it", page.below.map { "\($0.code)  \($0.title)" })
    return lines
  }

  private func indexPaths(_ page: CodePage) -> [String] {
    let shown = page.index.prefix(Self.mostPaths).map { "\($0.path.joined(separator: " > "))  \($0.code)" }
    let more = page.index.count - shown.count
    return more > 0 ? shown + ["and \(more) more: see --json"] : shown
  }

  private static let mostPaths = 20

  private func part(_ head: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : ["", head] + items.map { "  \($0)" }
  }

  private func unique(_ kinds: [String]) -> [String] {
    var seen: Set<String> = []
    return kinds.filter { seen.insert($0).inserted }
  }
}
