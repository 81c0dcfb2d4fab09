import Foundation
import TestSupport
import Testing

/// docs/errors.md against the sources: every id is listed, none has two meanings, none comes back.
struct ErrorListTests {
  static let sources = Fixtures.repository.appending(path: "Sources").standardizedFileURL
  let reported: [ReportedID]
  let list: ErrorList

  init() throws {
    reported = try ReportedID.all(below: Self.sources)
    let pages = try ["docs/errors.md", "docs/edits.md"].map { page in
      try String(contentsOf: Fixtures.repository.appending(path: page), encoding: .utf8)
    }
    list = ErrorList(pages.joined(separator: "\n"))
  }

  @Test("Every id that is reported is listed, and the other way round")
  func listed() {
    let ids = Set(reported.map(\.id))
    #expect(ids.subtracting(list.current).sorted() == [], "missing from docs/errors.md")
    #expect(list.current.subtracting(ids).sorted() == [], "no longer reported: move to the retired ids")
  }

  @Test("Every text in the sources that looks like an id is listed")
  func literals() throws {
    let prefixes = Set(list.targets.keys)
    let literals = try ReportedID.swiftFiles(below: Self.sources).reduce(into: Set<String>()) { found, file in
      found.formUnion(ReportedID.literals(in: try String(contentsOf: file, encoding: .utf8), prefixes: prefixes))
    }
    #expect(literals.subtracting(list.current).sorted() == [])
  }

  @Test("No id has two meanings")
  func meanings() {
    let meanings = Dictionary(grouping: Set(reported), by: \.id)
    #expect(meanings.filter { $0.value.count > 1 }.keys.sorted() == [])
  }

  @Test("An id stands in the list once, and a retired id never returns")
  func once() {
    #expect(Set(list.rows.map(\.id)).count == list.rows.count)
    #expect(list.current.isDisjoint(with: list.retired))
  }

  @Test("An id has the prefix of its target")
  func prefixes() {
    let strays = reported.filter { list.targets[$0.prefix] != $0.target }
    #expect(strays.map(\.id) == [])
    #expect(list.rows.filter { $0.target != nil && list.targets[prefix(of: $0.id)] != $0.target }.map(\.id) == [])
  }

  @Test("Ids are found in every form of a call")
  func forms() {
    let source = #"""
      ErrorReport("ING001", at: "\(file), line \(lines[0])", "holds (no) text, or \(a, b)", fix: "Send it, again.")
      Finding(
        "ING031", .information, at: place(of: "x, y"),
        "was \(count) read.")
      struct Edit20PatientAge { let id = "EDIT20" }
      let constant = "PIP007"
      """#
    let found = ReportedID.found(in: source, target: "Ingest")
    #expect(found.map(\.id) == ["ING001", "ING031", "EDIT20"])
    #expect(found.map(\.meaning) == [#""holds (no) text, or \(a, b)""#, #""was \(count) read.""#, "edit"])
    #expect(ReportedID.literals(in: source, prefixes: ["PIP", "EDIT"]) == ["PIP007", "EDIT20"])
  }
}

extension ReportedID {
  fileprivate var prefix: String { MessagesTests.prefix(of: id) }
}

private func prefix(of id: String) -> String { String(id.prefix { $0.isLetter }) }
