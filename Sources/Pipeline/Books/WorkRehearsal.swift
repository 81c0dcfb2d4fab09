internal import Codebook
public import Messages
internal import Review
internal import Store

/// Finds the encounters of a workspace that a new edition would change.
public struct WorkRehearsal {
  private let desk: CodingDesk
  private let coder: EncounterCoder
  private let from: CalendarDate
  private let to: CalendarDate
  private let older: ICD10CM
  private let newer: ICD10CM

  public init(_ desk: CodingDesk, from: CalendarDate, to: CalendarDate) throws {
    self.desk = desk
    coder = EncounterCoder(
      tools: try CodingTools(desk.books, options: CodingOptions()), options: CodingOptions(), profiles: desk.profiles)
    (self.from, self.to) = (from, to)
    older = try desk.books.codebooks.icd10cm(on: from).codes
    newer = try desk.books.codebooks.icd10cm(on: to).codes
  }

  /// The encounters that would change, by client and encounter.
  public func work(client: String?) throws -> [ReleaseRehearsal.Work] {
    guard older.edition != newer.edition else { return [] }
    return try desk.workspace.encounters(client: client).compactMap { entry in
      let key = EncounterKey(client: entry.client, id: entry.id)
      guard let coded = try desk.workspace.coded(key) else { return nil }
      return try work(key, coded)
    }
  }

  private func work(_ key: EncounterKey, _ coded: CodedEncounter) throws -> ReleaseRehearsal.Work? {
    let reviewed = try desk.session(coded).encounter
    let codes = reviewed.codes.filter { $0.system == .icd10cm }.map(\.code)
    var work = ReleaseRehearsal.Work(
      client: key.client, encounter: key.id, state: reviewed.state, date: coded.encounter.date,
      due: coded.encounter.date.map { $0 >= newer.edition } ?? true, codes: changes(of: codes), suggested: [],
      notSuggested: [])
    if reviewed.state != .finished {
      let (before, after) = (try suggested(key, on: from), try suggested(key, on: to))
      work.suggested = after.filter { !before.contains($0) }
      work.notSuggested = before.filter { !after.contains($0) }
    }
    let isUnchanged = work.codes.isEmpty && work.suggested.isEmpty && work.notSuggested.isEmpty
    return isUnchanged ? nil : work
  }

  // What is suggested for the encounter as if it were of that day.
  private func suggested(_ key: EncounterKey, on day: CalendarDate) throws -> [String] {
    let notes = try desk.workspace.notes(client: key.client, encounter: key.id)
    let charges = try desk.workspace.charges(of: key)
    var gathered = coder.gather(try notes.map(coder.normalize), charges: charges.lines, findings: charges.findings)
    gathered.encounter.date = day
    return try coder.tools.suggest(gathered).suggestions.filter { $0.system == .icd10cm }.map(\.code)
  }

  private func changes(of codes: [String]) -> [ReleaseRehearsal.CodeChange] {
    codes.enumerated().flatMap { place, code in
      [own(code)].compactMap { $0 } + codes[..<place].compactMap { excluded(code, $0) }
    }
  }

  private func own(_ code: String) -> ReleaseRehearsal.CodeChange? {
    guard let before = older.find(code), older.isBillable(before) else { return nil }
    let check = newer.check(code)
    guard let after = newer.find(code) else {
      return ReleaseRehearsal.CodeChange(code: code, change: "deleted", codes: check.replacements)
    }
    if !newer.isBillable(after) {
      return ReleaseRehearsal.CodeChange(code: code, change: "subdivided", codes: check.replacements)
    }
    guard older.title(before) != newer.title(after) else { return nil }
    return ReleaseRehearsal.CodeChange(code: code, change: "revised", codes: [])
  }

  // Codes that could stand together and no longer may.
  private func excluded(_ code: String, _ other: String) -> ReleaseRehearsal.CodeChange? {
    guard let left = newer.find(code), let right = newer.find(other), newer.mutuallyExclusive(left, right) else {
      return nil
    }
    if let left = older.find(code), let right = older.find(other), older.mutuallyExclusive(left, right) { return nil }
    return ReleaseRehearsal.CodeChange(code: code, change: "excluded", codes: [other])
  }
}
