internal import Claims
internal import Edits
public import Foundation
internal import Ingest
public import Messages
internal import Profiles
internal import Review

/// Runs the fixtures of profiles: the notes of an encounter in, the expected codes, findings and claim out.
///
/// A fixture is a folder `<client>/<name>` of the profiles folder, with notes and tables as a client delivers them,
/// `expected.json`, and `decisions.ndjson` where not every suggestion is right. It touches no workspace.
public struct ProfileTest: Sendable {
  private let folder: URL
  private let profiles: ProfileSet
  private let coder: EncounterCoder
  private let books: Books
  private let now: Moment

  /// - Parameters:
  ///   - folder: The profiles folder.
  ///   - client: The client whose fixtures are run, `nil`: those of all clients.
  ///   - now: Printed as the time of creation on claims.
  public init(books: Books, profiles folder: URL, client: String?, now: Moment) throws {
    self.folder = folder
    self.books = books
    self.now = now
    profiles = try ProfileSet(folder: folder, reader: ProfileShelf.reader, client: client)
    if let client, profiles.clients[client] == nil {
      throw PipelineError.noProfile(client: client, known: try Self.clients(in: folder))
    }
    let options = CodingOptions()
    coder = EncounterCoder(tools: try CodingTools(books, options: options), options: options, profiles: profiles)
  }

  /// The results of every fixture, by client and name.
  ///
  /// - Parameter record: Writes what comes out into `expected.json` instead of comparing it.
  /// - Throws: ``PipelineError/noFixtures(folder:)`` when there are none.
  public func run(record: Bool = false) throws -> [ProfileTestResult] {
    let fixtures = profiles.clients.keys.sorted().flatMap { client in
      Self.folders(in: folder.appending(path: client)).map { (client, $0) }
    }
    if fixtures.isEmpty { throw PipelineError.noFixtures(folder: folder.path) }
    return try fixtures.map { client, name in
      let place = folder.appending(path: "\(client)/\(name)")
      let outcomes = try outcomes(of: place, client: client)
      if record { try ExpectedOutcome.write(outcomes, to: place) }
      let differences = try ExpectedOutcome.read(from: place).flatMap { $0.differences(from: outcomes) } ?? []
      return ProfileTestResult(client: client, test: name, encounters: outcomes.count, differences: differences)
    }
  }

  private func outcomes(of place: URL, client: String) throws -> [EncounterOutcome] {
    let reader = try FolderReader(place, client: client, standards: FolderStandards(profiles))
    if let failure = reader.failures.first { throw StageFailure(failure.report) }
    if let error = reader.rowErrors.first { throw StageFailure(error.report) }
    var notes: [String: [Note]] = [:]
    for path in reader.scan.notes {
      switch reader.note(path) {
      case .note(let note, _): notes[note.encounter.id, default: []].append(note)
      case .failure(let failure): throw StageFailure(failure.report)
      }
    }
    let decisions = try decisions(in: place)
    return try notes.sorted { $0.key < $1.key }.map { encounter, notes in
      let charges = reader.tables.charges[encounter]
      let coded = try coder.code(
        notes.sorted { $0.id < $1.id }, charges: charges?.lines ?? [], findings: charges?.findings ?? [])
      return try outcome(of: coded, notes, decisions.filter { $0.encounter == encounter })
    }
  }

  private func decisions(in place: URL) throws -> [Decision] {
    let file = place.appending(path: "decisions.ndjson")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return try DecisionFile.decisions(in: text, file: file.lastPathComponent)
  }

  // Without recorded decisions every suggestion is taken as right.
  private func outcome(
    of coded: CodedEncounter, _ notes: [Note], _ decisions: [Decision]
  ) throws -> EncounterOutcome {
    let lengths = Dictionary(notes.map { ($0.id, $0.text.utf8.count) }) { $1 }
    var session = ReviewSession(
      coded,
      check: CodeCheck(
        entry: { [books] in books.entry($0, $1, on: coded.encounter.date) }, noteLength: { lengths[$0] }))
    for decision in decisions.isEmpty ? acceptAll(coded) : decisions {
      do { try session.apply(decision) } catch { throw StageFailure(error.report) }
    }
    var outcome = EncounterOutcome(encounter: coded.encounter.id, codes: coded.suggestions.map(\.code))
    do throws(ClaimError) {
      let claim = try ClaimBuilder(created: now).process(session.encounter)
      let edits = EditSet(profiles: profiles, context: EditContext(codebooks: books.codebooks))
      outcome.claim = claim
      outcome.findings = claim.findings + edits.findings(of: claim, knowing: ClaimFacts(dropped: coded.dropped))
    } catch {
      outcome.findings = session.encounter.findings + [Finding(error.report)]
    }
    return outcome
  }

  private func acceptAll(_ coded: CodedEncounter) -> [Decision] {
    let accepts = coded.suggestions.map { suggestion in
      var decision = Decision(encounter: coded.encounter.id, act: .accept, reviewer: "profile test", time: now)
      decision.system = suggestion.system
      decision.code = suggestion.code
      return decision
    }
    return accepts + [Decision(encounter: coded.encounter.id, act: .finish, reviewer: "profile test", time: now)]
  }

  private static func clients(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }.sorted()
      .map { String($0.dropLast(5)) }
  }

  private static func folders(in folder: URL) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { name in
      var isFolder: ObjCBool = false
      let path = folder.appending(path: name).path
      return !name.hasPrefix(".") && FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && isFolder.boolValue
    }.sorted()
  }
}

/// What became of one fixture: a row of `profile test`.
public struct ProfileTestResult: Hashable, Sendable, Codable {
  public var client: String
  /// Name of the fixture's folder.
  public var test: String
  public var encounters: Int
  /// Where what came out differs from what was expected; empty: passed.
  public var differences: [String]

  public var passed: Bool { differences.isEmpty }
}
