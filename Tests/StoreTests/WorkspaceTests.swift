import Foundation
import Messages
import Store
import Testing

@Suite struct WorkspaceTests {
  let scratch = Scratch()

  @Test func notesAreTakenOnce() throws {
    let workspace = try scratch.workspace()
    let first = Scratch.note("a.txt")
    #expect(
      try workspace.put([first, Scratch.note("b.txt", bytes: "Cough.")], folder: "in") == [.ingested, .ingested])
    #expect(try workspace.put([first], folder: "in") == [.duplicate])
    #expect(
      try workspace.put([Scratch.note("copy.txt")], folder: "in") == [.duplicate], "the same bytes under another name")
    #expect(try workspace.put([Scratch.note("a.txt", bytes: "Fever and cough.")], folder: "in") == [.superseded])
    #expect(try workspace.put([Scratch.note("a.txt", bytes: "Rash.", client: "south")], folder: "in") == [.ingested])
    #expect(try workspace.noteCount() == 3)
    #expect(try workspace.noteCount(client: "north") == 2)
    #expect(try workspace.notes(client: "north", encounter: "a").map(\.text) == ["Fever and cough."])
  }

  @Test func theManifestDecidesWhetherACopyIsAnotherVisit() throws {
    let workspace = try scratch.workspace()
    _ = try workspace.put([Scratch.note("a.txt", encounter: "E1")], folder: "in", named: ["a"])
    #expect(try workspace.put([Scratch.note("b.txt", encounter: "E2")], folder: "in", named: ["b"]) == [.ingested])
    #expect(try workspace.put([Scratch.note("c.txt", encounter: "E2")], folder: "in", named: ["c"]) == [.duplicate])
  }

  @Test func anotherDeliveryMayUseTheSameNames() throws {
    let workspace = try scratch.workspace()
    _ = try workspace.put([Scratch.note("a.txt", encounter: "E1")], folder: "monday", named: ["a"])
    let tuesday = Scratch.note("a.txt", bytes: "Cough.", encounter: "E2")
    #expect(try workspace.put([tuesday], folder: "tuesday", named: ["a"]) == [.ingested])
    let template = Scratch.note("a.txt", encounter: "E3")
    #expect(try workspace.put([template], folder: "wednesday", named: ["a"]) == [.ingested])
    #expect(try workspace.encounters().map(\.notes) == [1, 1, 1])
    let corrected = Scratch.note("a.txt", bytes: "Cough.", encounter: "E4")
    #expect(try workspace.put([corrected], folder: "tuesday", named: ["a"]) == [.updated])
    let rewritten = Scratch.note("a.txt", bytes: "Rash.", encounter: "E5")
    #expect(try workspace.put([rewritten], folder: "tuesday", named: ["a"]) == [.superseded])
    #expect(try workspace.encounters().map(\.id) == ["E1", "E3", "E5"])
  }

  @Test func aMendedManifestIsTakenOver() throws {
    let workspace = try scratch.workspace()
    _ = try workspace.put([Scratch.note("a.txt", encounter: "E1")], folder: "in")
    var mended = Scratch.note("a.txt", encounter: "E2")
    mended.author = "Dr. Example"
    #expect(try workspace.put([mended], folder: "in") == [.updated])
    #expect(try workspace.encounters().map(\.id) == ["E2"], "an encounter without notes and decisions is gone")
    #expect(try workspace.notes(client: "north", encounter: "E2") == [mended])
  }

  @Test func suggestionsAreMadeAgainWhenSomethingChanged() throws {
    let workspace = try scratch.workspace()
    let key = EncounterKey(client: "north", id: "a")
    _ = try workspace.put([Scratch.note("a.txt")], folder: "in")
    #expect(try workspace.encountersToSuggest(fingerprint: "v1") == [key])
    try workspace.put([Scratch.coded("a")], fingerprint: "v1")
    #expect(try workspace.encountersToSuggest(fingerprint: "v1").isEmpty)
    #expect(try workspace.encountersToSuggest(client: "south", fingerprint: "v2").isEmpty)
    #expect(try workspace.encountersToSuggest(fingerprint: "v2") == [key])
    try workspace.put(charges: [], findings: [], of: key)
    #expect(try workspace.encountersToSuggest(fingerprint: "v1").isEmpty, "no charges, as before")
    let line = ChargeLine(encounter: "a", number: 1, units: 1, charge: Money(cents: 500))
    try workspace.put(charges: [line], findings: [], of: key)
    #expect(try workspace.charges(of: key).lines == [line])
    #expect(try workspace.encountersToSuggest(fingerprint: "v1") == [key])
    #expect(try workspace.coded(key) == Scratch.coded("a"))
  }

  @Test func decisionsKnowTheSuggestionsThatTheyWereMadeOn() throws {
    let workspace = try scratch.workspace()
    let key = EncounterKey(client: "north", id: "a")
    _ = try workspace.put([Scratch.note("a.txt")], folder: "in")
    try workspace.put([Scratch.coded("a")], fingerprint: "v1")
    let accept = Decision(encounter: "a", act: .accept, reviewer: "A. Coder", time: Scratch.time)
    try workspace.record([accept], leadingTo: Scratch.reviewed("a", .inReview), of: key)
    try workspace.put([Scratch.coded("a")], fingerprint: "v2")
    #expect(try workspace.decisions(of: key).current == [accept], "equal suggestions are no new set")
    try workspace.put([Scratch.coded("a", codes: ["E11.9"])], fingerprint: "v3")
    let finish = Decision(encounter: "a", act: .finish, reviewer: "A. Coder", time: Scratch.time)
    try workspace.record([finish], leadingTo: Scratch.reviewed("a", .finished), of: key)
    let log = try workspace.decisions(of: key)
    #expect(log.earlier == [accept])
    #expect(log.current == [finish])
    #expect(try workspace.encounters().map(\.state) == [.finished])
  }

  @Test func theRestComesBackAsItWasPut() throws {
    let workspace = try scratch.workspace()
    let claim = Claim(
      controlNumber: "C1", kind: .professional, created: Scratch.time, encounter: Encounter(id: "a", client: "north"),
      totalCharge: .zero)
    let export = ExportEntry(
      client: "north", controlNumber: "C1", format: "fhir", file: "C1.xml", sha256: "00", time: Scratch.time)
    try workspace.record([(export, claim)])
    #expect(try workspace.claims() == [claim])
    #expect(try workspace.claims(client: "south").isEmpty)
    #expect(try workspace.exports() == [export])
    let entry = QuarantineEntry(
      client: "north", folder: "in", path: "x.pdf", sha256: nil,
      report: ErrorReport("ING005", at: "x.pdf", "is odd", fix: "Move it."),
      time: Scratch.time)
    try workspace.quarantine([entry], cleared: [])
    #expect(try workspace.quarantine() == [entry])
    try workspace.clearQuarantine(folder: "in", client: nil, except: ["x.pdf"])
    #expect(try workspace.quarantine() == [entry])
    try workspace.clearQuarantine(folder: "in", client: nil, except: [])
    #expect(try workspace.quarantine().isEmpty)
    try workspace.quarantine([entry], cleared: [])
    try workspace.quarantine([], cleared: [(client: "north", path: "x.pdf")])
    #expect(try workspace.quarantine().isEmpty)
    let run = try workspace.beginRun(client: "north", folder: "in", at: Scratch.time)
    try workspace.endRun(run, counts: ["files": 2], at: Scratch.time)
    #expect(try workspace.runs().map(\.finished) == [Scratch.time])
  }

  @Test func everythingIsThereAfterReopening() throws {
    _ = try scratch.workspace().put([Scratch.note("a.txt")], folder: "in")
    #expect(Workspace.exists(in: scratch.folder))
    #expect(try scratch.workspace().noteCount() == 1)
  }

  @Test func aLockedWorkspaceIsAnError() throws {
    let holder = try scratch.workspace()
    let waiting = try scratch.workspace(patience: 0.05)
    try holder.holdingTheLock {
      #expect(throws: StoreError.locked(workspace: waiting.path)) {
        _ = try waiting.put([Scratch.note("a.txt")], folder: "in")
      }
    }
    #expect(try waiting.put([Scratch.note("a.txt")], folder: "in") == [.ingested])
  }

  @Test func anotherFileIsNoWorkspace() throws {
    try FileManager.default.createDirectory(at: scratch.folder, withIntermediateDirectories: true)
    let file = scratch.folder.appending(path: Workspace.fileName)
    try Data(String(repeating: "no database ", count: 100).utf8).write(to: file)
    #expect(throws: StoreError.notAWorkspace(workspace: file.path)) { _ = try scratch.workspace() }
  }

  @Test func aFolderThatCannotBeMade() throws {
    try Data("x".utf8).write(to: scratch.folder)
    #expect(throws: StoreError.self) { _ = try scratch.workspace() }
  }
}
