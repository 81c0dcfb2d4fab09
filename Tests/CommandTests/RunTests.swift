import Foundation
import TestSupport
import Testing

@Suite struct RunTests {
  let program: Program

  init() throws {
    program = try Program()
    try program.write("Assessment:\n1. Essential hypertension.\n2. Type 2 diabetes mellitus.\n", to: "in/a.txt")
    try program.write("Discharge diagnosis: Community acquired pneumonia.\n", to: "in/sub/b.txt")
    try program.write(
      "file,encounter_id,client,date,setting\n*,,north,2026-05-04,outpatient\na.txt,E1,,,\nsub/b.txt,E2,,,\n",
      to: "in/manifest.csv")
  }

  struct Counts: Decodable, Equatable {
    var files, ingested, duplicates, superseded, quarantined, manifests, encounters, suggestions: Int
    var seconds: Double?

    var isBalanced: Bool { files == ingested + duplicates + superseded + quarantined + manifests }
  }

  func run(_ rest: String = "") throws -> (code: Int32, counts: Counts, stderr: String) {
    let output = try program.run("run in --json --now \(Program.now) \(rest)")
    #expect(output.stdout.split(separator: "\n").count == 1)
    let counts = try output.json(as: Counts.self)
    #expect(counts.isBalanced)
    return (output.code, counts, output.stderr)
  }

  @Test func aFolderIsReadOnce() throws {
    let first = try run()
    #expect(first.code == 0)
    #expect(first.stderr.isEmpty)
    #expect(first.counts.files == 3)
    #expect(first.counts.ingested == 2)
    #expect(first.counts.manifests == 1)
    #expect(first.counts.encounters == 2)
    #expect(first.counts.suggestions >= 3)
    #expect(first.counts.seconds == nil, "the clock is fixed")
    let second = try run()
    #expect(second.code == 0)
    #expect(second.counts.duplicates == 2)
    #expect(second.counts.ingested == 0)
    #expect(second.counts.suggestions == first.counts.suggestions)
    #expect(try program.run("run in --json").json(as: Counts.self).seconds != nil)
  }

  @Test func changedNotesTakeTheOldOnesPlace() throws {
    _ = try run()
    try program.write("Assessment: Asthma.\n", to: "in/a.txt")
    let again = try run()
    #expect(again.counts.superseded == 1)
    #expect(again.counts.duplicates == 1)
    let shown = try program.run("review show E1 --json")
    #expect(shown.stdout.contains("J45"))
    #expect(!shown.stdout.contains("\"I10\""))
  }

  @Test func badFilesAreSetAside() throws {
    try program.write(Data([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31]), to: "in/scan.txt")
    try program.write("", to: "in/empty.txt")
    try program.write("x", to: "in/letter.doc")
    try program.write("x", to: "in/.hidden")
    try program.write("x", to: "in/expected/codes.tsv")
    let first = try run()
    #expect(first.code == 1)
    #expect(first.counts.files == 6)
    #expect(first.counts.quarantined == 3)
    #expect(first.counts.ingested == 2)
    for id in ["ING001", "ING003", "ING005"] { #expect(first.stderr.contains("error \(id): ")) }
    let list = try program.run("quarantine list --json")
    #expect(list.code == 0)
    let rows = try #require(try list.json()["quarantine"] as? [[String: Any]])
    #expect(rows.compactMap { $0["path"] as? String } == ["empty.txt", "letter.doc", "scan.txt"])
    #expect(rows.allSatisfy { $0["client"] as? String == "north" })
    try program.write("Assessment: Gout.\n", to: "in/empty.txt")
    #expect(try run().counts.quarantined == 2)
    #expect(try program.run("quarantine list").stdout.contains("empty.txt") == false)
  }

  @Test func aBrokenManifestHoldsItsNotesBack() throws {
    try program.write("file,encounter_id\na.txt,\"E1\n", to: "in/manifest.csv")
    let broken = try run()
    #expect(broken.code == 1)
    #expect(broken.counts.quarantined == 3)
    #expect(broken.stderr.contains("ING011"))
    #expect(broken.stderr.contains("ING018"))
    try program.write("file,encounter_id\na.txt,E1\nsub/b.txt,E1\n", to: "in/manifest.csv")
    let mended = try run()
    #expect(mended.code == 0)
    #expect(mended.counts.ingested == 2)
    #expect(mended.counts.encounters == 1)
    #expect(try program.run("quarantine list").stdout == "Nothing is set aside.\n")
  }

  @Test func aRowWithoutItsNoteIsTold() throws {
    try program.write("file,encounter_id\na.txt,E1\nsub/b.txt,E2\nc.txt,E3\n", to: "in/manifest.csv")
    let output = try run()
    #expect(output.code == 1)
    #expect(output.stderr.contains("ING010: manifest.csv, line 4"))
    #expect(output.counts.quarantined == 0)
  }

  @Test func clientsDoNotSeeEachOther() throws {
    _ = try run()
    let other = try program.run("run in --client south --json --now \(Program.now)")
    #expect(other.code == 1, "the manifest says north")
    #expect(other.stderr.contains("ING020"))
    #expect(try program.run("review list --client south --json").json()["encounters"] as? [String] == [])
  }

  @Test func aLockedWorkspaceIsExitCode2() throws {
    _ = try run()
    let python = "/usr/bin/python3"
    guard FileManager.default.fileExists(atPath: python) else { return }
    let holder = Process()
    holder.executableURL = URL(filePath: python)
    let file = program.desk.folder.appending(path: "claimscribe-workspace/workspace.sqlite").path
    holder.arguments = [
      "-c",
      "import sqlite3,time,sys;c=sqlite3.connect(sys.argv[1],isolation_level=None);c.execute('BEGIN EXCLUSIVE');"
        + "open(sys.argv[2],'w').close();time.sleep(60)", file, program.desk.folder.appending(path: "held").path,
    ]
    try holder.run()
    defer { holder.terminate() }
    while !program.files("").contains("held"), holder.isRunning { usleep(10_000) }
    try program.write("Assessment: Gout.\n", to: "in/c.txt")
    let output = try program.run("run in --json")
    #expect(output.code == 2)
    #expect(output.stderr.hasPrefix("error STO001: "))
  }

  @Test("A run that was killed goes on where it was", arguments: [0.3, 0.8])
  func resume(after seconds: Double) throws {
    for index in 0..<400 { try program.write("Assessment: Gout, visit \(index).\n", to: "many/n\(index).txt") }
    let running = try program.start(["run", "many", "--json"])
    Thread.sleep(forTimeInterval: seconds)
    kill(running.process.processIdentifier, SIGKILL)
    running.process.waitUntilExit()
    let output = try program.run("run many --json --now \(Program.now)")
    #expect(output.code == 0)
    let counts = try output.json(as: Counts.self)
    #expect(counts.ingested + counts.duplicates == 400)
    #expect(counts.encounters == 400)
    let whole = try Program()
    let rest = try whole.run([
      "run", program.desk.folder.appending(path: "many").path, "--json", "--now", Program.now,
    ]).json(as: Counts.self)
    #expect(rest.suggestions == counts.suggestions)
  }
}
