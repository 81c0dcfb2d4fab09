import Foundation
import TestSupport
import Testing

/// Two clients in one workspace: the work of one neither shows nor changes that of the other.
@Suite struct ClientSeparationTests {
  let program: Program

  /// The same names and ids at both clients, so that a mix-up shows.
  init() throws {
    program = try Program()
    for (client, words) in [("north", "Essential hypertension."), ("south", "Acute pharyngitis.")] {
      try program.write("ASSESSMENT:\n1. \(words)\n", to: "\(client)/note.txt")
      try program.write(
        "file,encounter_id,client,kind,setting,date,control_number\n"
          + "note.txt,E-1,\(client),professional,outpatient,2026-05-11,C1\n", to: "\(client)/manifest.csv")
      try program.write("%PDF-1.7 damaged", to: "\(client)/scan.pdf")
      let output = try run(client)
      try #require(output.code == 1, "\(output.stderr)")  // scan.pdf was set aside
    }
  }

  func run(_ client: String, folder: String? = nil) throws -> Program.Output {
    try program.run("run \(folder ?? client) --client \(client) --now \(Program.now)")
  }

  /// All that the commands tell about a client.
  func view(of client: String) throws -> [String] {
    try ["review list", "review show E-1 --notes", "claims check", "quarantine list"].map {
      try program.run("\($0) --client \(client) --json").stdout
    }
  }

  @Test func eachSeesItsOwn() throws {
    let north = try view(of: "north")
    #expect(north[1].contains("I10") && north[3].contains("north"))
    #expect(!north.joined().contains("south") && !north.joined().contains("pharyngitis"))
  }

  @Test func aRunChangesNothingOfTheOther() throws {
    let before = try view(of: "south")
    try program.write("ASSESSMENT:\n1. Type 2 diabetes mellitus.\n", to: "north/note.txt")
    try FileManager.default.removeItem(at: program.desk.folder.appending(path: "north/scan.pdf"))
    #expect(try run("north").code == 0)
    #expect(try view(of: "south") == before)
  }

  @Test("A run over the folder of another client takes nothing in and clears nothing")
  func theFolderOfAnother() throws {
    let before = try view(of: "south")
    let output = try run("north", folder: "south")
    #expect(output.code == 1)
    #expect(output.stderr.contains("ING020"))
    #expect(try view(of: "south") == before)
    #expect(!(try view(of: "north").joined().contains("pharyngitis")))
  }

  @Test func decisionsReachOneClientAlone() throws {
    let before = try view(of: "south")
    #expect(try program.run("review accept E-1 I10 --reviewer A --client north").code == 0)
    #expect(try view(of: "south") == before)
    let ambiguous = try program.run("review finish E-1 --reviewer A")
    #expect(ambiguous.code == 2)
    #expect(ambiguous.stderr.contains("PIP003"))
    #expect(try program.run("review accept E-1 I10 --reviewer A --client south").code == 1, "south has no I10")
  }

  @Test func exportsReachOneClientAlone() throws {
    _ = try program.run("export --format fhir --out out --client north --json")
    let refused = try program.run("export --format fhir --out out --client north --json").json()["refusals"]
    #expect((refused as? [[String: Any]])?.compactMap { $0["client"] as? String } == ["north"])
  }

  @Test func aBrokenProfileOfAnotherIsNotRead() throws {
    try program.write(#"{"client": "north", "name": "North", "edits": {"2": "off"}}"#, to: "profiles/north.json")
    try program.write("broken", to: "profiles/south.json")
    let north = try program.run("claims check --client north --profiles profiles")
    #expect(!north.stderr.contains("PRF"))
    let south = try program.run("claims check --client south --profiles profiles")
    #expect(south.code == 2 && south.stderr.contains("PRF001"))
  }

  @Test("Profiles beside the notes speak for their own client")
  func profilesBesideTheNotes() throws {
    try program.write(
      #"{"client": "south", "name": "South", "edits": {"EDIT02": "off"}}"#, to: "south/profiles/south.json")
    try program.write(
      #"{"client": "north", "name": "Evil", "edits": {"EDIT02": "off"}}"#, to: "south/profiles/north.json")
    _ = try run("south")
    _ = try program.run("review accept E-1 I10 --reviewer A --client north")
    _ = try program.run("review finish E-1 --reviewer A --client north")
    #expect(try program.run("claims check --client north").stdout.contains("EDIT02"))
  }

  @Test("A client without work is told apart from one without findings")
  func anUnknownClient() throws {
    for command in ["review list", "claims check", "claims list", "quarantine list", "export --format fhir --out x"] {
      let output = try program.run("\(command) --client nrth")
      #expect(output.code == 2)
      #expect(output.stderr.hasPrefix("error PIP015: client nrth has no work"))
      #expect(output.stderr.contains("north, south"))
    }
  }
}
