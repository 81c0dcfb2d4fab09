import Foundation
import TestSupport
import Testing

/// Whole sessions of the review screen on a pseudo-terminal: the cells of the screen, and what is recorded.
@Suite("Review on a terminal", .serialized)
struct ReviewTerminalTests {
  let program: Program

  static let sizes = [(columns: 80, rows: 24), (columns: 200, rows: 60)]

  init() throws {
    program = try Program()
    let folder = Program.samples.appending(path: "willow-family-practice").path
    #expect(try program.run(["run", folder, "--client", "willow-family-practice"]).code == 0)
  }

  func terminal(
    _ encounter: String? = nil, reviewer: String = "ana", columns: Int = 80, rows: Int = 24, more: [String] = [],
    environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    var variables = [
      "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "CLAIMSCRIBE_CACHE": Program.cache.path,
      "CLAIMSCRIBE_CODEBOOKS": Fixtures.repository.appending(path: "Codebooks").path,
      "CLAIMSCRIBE_WORKSPACE": program.desk.folder.appending(path: "claimscribe-workspace").path,
    ]
    variables.merge(environment) { $1 }
    return try PseudoTerminal(
      Program.executable, ["review"] + [encounter].compactMap(\.self) + ["--reviewer", reviewer] + more,
      environment: variables, columns: columns, rows: rows)
  }

  /// How many codes are suggested for an encounter.
  func count(_ encounter: String) throws -> Int { try recorded(encounter).reviewed.codes.count }

  struct Recorded: Decodable {
    struct Reviewed: Decodable {
      struct Code: Decodable {
        var code: String
        var status: String
      }
      struct Act: Decodable {
        var act: String
        var code: String?
        var newCode: String?
        var reviewer: String
        var reason: String?
      }
      var codes: [Code]
      var decisions: [Act]
    }
    var state: String
    var reviewed: Reviewed

    var acts: [String] {
      reviewed.decisions.map { act in
        [act.reviewer, act.act, act.code, act.newCode].compactMap(\.self).joined(separator: " ")
      }
    }
  }

  func recorded(_ encounter: String) throws -> Recorded {
    try program.run("review show \(encounter) --json").json(as: Recorded.self)
  }

  @Test("A chart: one key a code, one to finish, and the next opens", arguments: sizes)
  func accept(size: (columns: Int, rows: Int)) throws {
    let codes = try recorded("WFP-2004").reviewed.codes.map(\.code)
    let terminal = try terminal("WFP-2004", columns: size.columns, rows: size.rows)
    try terminal.wait(for: "Codes, \(codes.count) to decide")
    #expect(terminal.screen.line(0).hasPrefix("WFP-2004  willow-family-practice · outpatient"))
    // The first picture may come in several reads: what is marked comes after what it is waited for by.
    try terminal.wait("marked words") { screen in
      (0..<size.rows).contains { !screen.runs(row: $0) { $0.isReversed && $0.isBold }.isEmpty }
    }
    let marked = (0..<size.rows).flatMap { terminal.screen.runs(row: $0) { $0.isReversed && $0.isBold } }
    #expect(marked.contains("Acute suppurative otitis media"))
    for number in 1...codes.count {
      terminal.type("a")
      try terminal.wait(for: "\(number) of \(codes.count)")
    }
    #expect(terminal.screen.text.contains("Every code is decided"))
    terminal.type("f")
    try terminal.wait("the next chart") { $0.line(0).hasPrefix("WFP-2005") }
    terminal.type("q")
    #expect(try terminal.end() == 0)
    let after = try recorded("WFP-2004")
    #expect(after.state == "finished")
    #expect(after.acts == codes.map { "ana accept \($0)" } + ["ana finish"])
    #expect(terminal.screen.unknown == [])
  }

  @Test("Search as you type, and replace", arguments: sizes)
  func searchAndReplace(size: (columns: Int, rows: Int)) throws {
    let terminal = try terminal("WFP-2003", columns: size.columns, rows: size.rows)
    try terminal.wait(for: "J06.9")
    terminal.type("c\u{15}acute pharyng")
    try terminal.wait(for: "J02.9")
    terminal.type("itis unspecified")
    // A redraw may come in pieces: the cursor is shown again with the last one.
    try terminal.wait("the code comes first, and the cursor is shown") { screen in
      screen.isCursorShown && screen.text.split(separator: "\n").contains { $0.contains("▸ J02.9") }
    }
    terminal.type("\r")
    try terminal.wait(for: "~  1 J02.9")
    terminal.type("q")
    #expect(try terminal.end() == 0)
    #expect(try recorded("WFP-2003").acts == ["ana replace J06.9 J02.9"])
  }

  @Test func rejectAndUndo() throws {
    let count = try self.count("WFP-2004")
    let codes = try recorded("WFP-2004").reviewed.codes.map(\.code)
    let terminal = try terminal("WFP-2004")
    try terminal.wait(for: " to decide")
    terminal.type("ar1")
    try terminal.wait(for: "1 of \(count - 1)")
    terminal.type("u")
    try terminal.wait(for: "1 of \(count)")
    #expect(terminal.screen.text.contains("Taken back: reject \(codes[1])"))
    terminal.type("q")
    #expect(try terminal.end() == 0)
    let after = try recorded("WFP-2004")
    #expect(after.acts == ["ana accept \(codes[0])", "ana reject \(codes[1])", "ana undo"])
    #expect(after.reviewed.codes.map(\.status) == ["accepted"] + Array(repeating: "suggested", count: count - 1))
  }

  @Test func resize() throws {
    let terminal = try terminal("WFP-2004")
    try terminal.wait(for: "? help")
    terminal.resize(columns: 200, rows: 60)
    try terminal.wait("the last row") { $0.line(59).contains("? help") && $0.line(0).hasPrefix("WFP-2004") }
    terminal.resize(columns: 80, rows: 24)
    try terminal.wait("the last row") { $0.line(23).contains("? help") && $0.line(0).hasPrefix("WFP-2004") }
    terminal.type("q")
    #expect(try terminal.end() == 0)
  }

  @Test func killAndResume() throws {
    let count = try self.count("WFP-2004")
    let codes = try recorded("WFP-2004").reviewed.codes.map(\.code)
    let first = try terminal("WFP-2004")
    try first.wait(for: " to decide")
    first.type("aa")
    try first.wait(for: "2 of \(count)")
    first.type("j")
    try first.wait("the fourth code") { screen in
      screen.text.split(separator: "\n").contains { $0.contains("▸") && $0.contains(codes[3]) }
    }
    // The place is noted when nothing is pressed for a moment.
    try? first.wait(for: "never", seconds: 1)
    first.signal(SIGKILL)
    #expect(try first.end() == 256 + SIGKILL)
    let second = try terminal()
    try second.wait(for: "2 of \(count)")
    #expect(second.screen.line(0).hasPrefix("WFP-2004"))
    #expect(second.screen.text.split(separator: "\n").contains { $0.contains("▸") && $0.contains(codes[3]) })
    second.type("q")
    #expect(try second.end() == 0)
  }

  @Test func twoReviewersAtOnce() throws {
    let count = try self.count("WFP-2004")
    let other = try self.count("WFP-2001")
    let ana = try terminal("WFP-2004")
    try ana.wait(for: " to decide")
    let ben = try terminal("WFP-2004", reviewer: "ben")
    try ben.wait(for: "WFP-2004 is open by ana")
    #expect(try program.run("review list").stdout.contains("open: ana"))
    ben.type("\r")
    try ben.wait("a chart of his own") { $0.line(0).contains("ben") && $0.line(0).hasPrefix("WFP-2001") }
    ben.type("a")
    ana.type("a")
    try ben.wait(for: "1 of \(other)")
    try ana.wait(for: "1 of \(count)")
    ana.type("q")
    ben.type("q")
    #expect(try ana.end() == 0)
    #expect(try ben.end() == 0)
    #expect(try recorded("WFP-2004").acts.count == 1)
    #expect(try recorded("WFP-2001").acts.count == 1)
  }

  @Test("A lease that was lost loses no decision")
  func lostLease() throws {
    let count = try self.count("WFP-2004")
    let codes = try recorded("WFP-2004").reviewed.codes.map(\.code)
    let ana = try terminal("WFP-2004", more: ["--now", "2026-10-15T09:00:00Z"])
    try ana.wait(for: " to decide")
    let ben = try terminal("WFP-2004", reviewer: "ben", more: ["--now", "2026-10-15T10:00:00Z"])
    try ben.wait(for: " to decide")
    ben.type("a")
    try ben.wait(for: "1 of \(count)")
    ana.type("ja")
    try ana.wait(for: "2 of \(count)")
    #expect(ana.screen.text.contains("Others have worked on this chart meanwhile"))
    ana.type("q")
    ben.type("q")
    #expect(try ana.end() == 0)
    #expect(try ben.end() == 0)
    #expect(try recorded("WFP-2004").acts == ["ben accept \(codes[0])", "ana accept \(codes[1])"])
  }

  @Test("Every exit gives the terminal back", arguments: ["q", "\u{3}", "TERM", "HUP", "INT"])
  func exits(way: String) throws {
    let terminal = try terminal("WFP-2004")
    try terminal.wait(for: "? help")
    #expect(terminal.screen.isAlternate)
    #expect(!terminal.isCooked)
    switch way {
    case "TERM": terminal.signal(SIGTERM)
    case "HUP": terminal.signal(SIGHUP)
    case "INT": terminal.signal(SIGINT)
    default: terminal.type(way)
    }
    let code = try terminal.end()
    #expect(code == ["TERM": 128 + SIGTERM, "HUP": 128 + SIGHUP, "INT": 128 + SIGINT][way] ?? 0)
    #expect(!terminal.screen.isAlternate)
    #expect(terminal.screen.isCursorShown)
    #expect(!terminal.screen.isPasteMarked)
    #expect(terminal.isCooked)
    #expect(!terminal.screen.text.contains("otitis"), "nothing of the note stays behind")
  }

  @Test func aCrashGivesTheTerminalBack() throws {
    let terminal = try terminal("WFP-2004")
    try terminal.wait(for: "? help")
    terminal.signal(SIGSEGV)
    #expect(try terminal.end() == 256 + SIGSEGV)
    #expect(!terminal.screen.isAlternate)
    #expect(terminal.isCooked)
  }

  @Test func noColor() throws {
    let terminal = try terminal("WFP-2004", environment: ["NO_COLOR": "1"])
    try terminal.wait(for: "? help")
    let colored = (0..<24).flatMap { terminal.screen.runs(row: $0) { $0.color != nil } }
    #expect(colored == [])
    #expect((0..<24).contains { !terminal.screen.runs(row: $0) { $0.isReversed }.isEmpty })
  }

  @Test func splitSequencesAndUTF8() throws {
    let count = try self.count("WFP-2004")
    let terminal = try terminal("WFP-2004")
    try terminal.wait(for: " to decide")
    for byte in ["\u{1B}", "[", "B"] {
      terminal.type(byte)
      try? terminal.wait(for: "never", seconds: 0.02)
    }
    terminal.type("rniñera 肺炎\r")
    try terminal.wait(for: "0 of \(count - 1)")
    terminal.type("q")
    #expect(try terminal.end() == 0)
    #expect(try recorded("WFP-2004").reviewed.decisions.first?.reason == "niñera 肺炎")
  }

  @Test func withoutAScreen() throws {
    let output = try program.run(
      ["review", "WFP-2003", "--plain", "--reviewer", "ana"], input: "a\nf\nq\n")
    #expect(output.code == 0)
    #expect(output.stdout.contains("Code 1 of 1: J06.9"))
    #expect(try recorded("WFP-2003").acts == ["ana accept J06.9", "ana finish"])
    #expect(try program.run("review").stdout.contains("WFP-2001"), "without a terminal: the list")
  }
}
