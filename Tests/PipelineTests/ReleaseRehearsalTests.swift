import Codebook
import Foundation
import Messages
import TestSupport
import Testing

@testable import Pipeline

/// What an invented FY2027 changes in the work of a small workspace.
@Suite final class ReleaseRehearsalTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "rehearsal-\(UUID().uuidString)")

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static let april = CalendarDate("2026-04-01")!
  private static let october = CalendarDate("2026-10-01")!

  /// Codes, each with its title and, where it is one, the table of 7th characters.
  private static func tabular(_ year: Int, _ codes: [(String, String)]) -> String {
    let diags = codes.map { "<diag><name>\($0.0)</name><desc>\($0.1)</desc></diag>" }.joined()
    return """
      <ICD10CM.tabular><version>\(year)</version><chapter><name>9</name><desc>Circulation (I10-I99)</desc>
      <sectionIndex/><section id="I10-I99"><desc>All of it (I10-I99)</desc>
      <diag><name>I10</name><desc>Hypertension</desc>\(year == 2026 ? "" : diags)</diag>
      <diag><name>I48</name><desc>Atrial fibrillation</desc>\(year == 2026 ? diags : "")</diag>
      <diag><name>I95</name><desc>Hypotension</desc></diag>
      </section></chapter></ICD10CM.tabular>
      """
  }

  // Two editions, and the language and rules of the repository without its lexicon.
  private func codebooks() throws -> URL {
    let books = folder.appending(path: "Codebooks")
    try FileManager.default.createDirectory(at: books, withIntermediateDirectories: true)
    let shipped = Fixtures.repository.appending(path: "Codebooks")
    for part in ["language", "rules"] {
      try FileManager.default.copyItem(at: shipped.appending(path: part), to: books.appending(path: part))
    }
    let editions = [
      (Self.april, Self.tabular(2026, [("I48.0", "Paroxysmal atrial fibrillation")])),
      (Self.october, Self.tabular(2027, [("I10.0", "Benign hypertension"), ("I10.9", "Hypertension, unspecified")])),
    ]
    for (edition, text) in editions {
      try OfficialImporter(.tabular, edition: edition).text(from: Array(text.utf8), named: "t.xml").write(into: books)
    }
    return books
  }

  private func places() async throws -> Places {
    let places = Places(
      workspace: folder.appending(path: "workspace"), codebooks: try codebooks(), cache: folder.appending(path: "cache")
    )
    let notes = folder.appending(path: "notes")
    try FileManager.default.createDirectory(at: notes, withIntermediateDirectories: true)
    try Data("Assessment:\n1. Hypertension.\n2. Hypotension.\n".utf8).write(to: notes.appending(path: "a.txt"))
    try Data("Assessment:\n1. Hypotension.\n".utf8).write(to: notes.appending(path: "b.txt"))
    try Data("file,encounter_id,date\na.txt,A,2026-05-04\nb.txt,B,2026-05-04\n".utf8).write(
      to: notes.appending(path: "manifest.csv"))
    let run = try BatchRun(
      desk: try CodingDesk(running: notes, places: places, client: "north"), client: "north",
      options: CodingOptions(), jobs: 1, now: try #require(Moment("2026-05-05T09:00:00Z")))
    _ = try await run.run(notes) { _ in }
    return places
  }

  @Test func workThatWouldChange() async throws {
    let desk = try CodingDesk(existing: try await places(), client: nil)
    let rehearsal = try desk.books.rehearsal(from: Self.april, to: Self.october)
    #expect(rehearsal.subdivided.map(\.code) == ["I10"] && rehearsal.deleted.map(\.code) == ["I48.0"])
    #expect(rehearsal.editions.map(\.to) == [Self.october])
    let work = try WorkRehearsal(desk, from: Self.april, to: Self.october).work(client: nil)
    #expect(work.map(\.encounter) == ["A"], "B has no code that changes")
    let first = try #require(work.first)
    #expect(!first.due && first.state == .open)
    #expect(
      first.codes == [ReleaseRehearsal.CodeChange(code: "I10", change: "subdivided", codes: ["I10.0", "I10.9"])])
    #expect(first.notSuggested == ["I10"] && first.suggested == ["I10.9"])
    #expect(try WorkRehearsal(desk, from: Self.april, to: Self.april).work(client: nil).isEmpty)
  }
}
