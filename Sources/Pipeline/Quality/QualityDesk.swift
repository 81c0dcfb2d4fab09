public import Messages
internal import Profiles
public import Quality
internal import Review
internal import Store

/// Second-level review of a workspace: finished work is drawn, judged or coded again, answered and scored.
public struct QualityDesk: Sendable {
  let desk: CodingDesk

  public init(_ desk: CodingDesk) { self.desk = desk }

  /// Draws finished work and records that it was drawn.
  ///
  /// Each client's work is drawn from by itself, by what `request` says, else by what the client's profile says.
  public func sample(_ request: SampleRequest) throws -> [DrawnChart] {
    let charts = try FinishedWork(desk: desk).charts(client: request.client, types: request.documentTypes)
    let acts = try desk.workspace.qualityActs(client: request.client)
    let before = Set(acts.filter { $0.value.contains { $0.act == .draw && $0.kind == request.kind } }.keys)
    var drawn: [DrawnChart] = []
    var recorded: [(client: String, act: QualityAct)] = []
    for (client, charts) in Dictionary(grouping: charts, by: \.key.client).sorted(by: { $0.key < $1.key }) {
      let sampler = request.sampler(desk.profiles.clients[client]?.qa ?? QAStandards())
      for entry in sampler.draw(from: charts, before: before) {
        recorded.append((client, request.act(on: entry)))
        drawn.append(
          DrawnChart(client: client, encounter: entry.chart.key.id, coder: entry.chart.coder, cause: entry.cause))
      }
    }
    try desk.workspace.record(quality: recorded)
    return drawn
  }

  /// The audit of an encounter.
  ///
  /// - Throws: ``QualityError/notDrawn(encounter:kind:)``.
  public func audit(of encounter: String, client: String?) throws -> AuditView {
    let key = try desk.key(of: encounter, client: client)
    return AuditView(client: key.client, audit: try audit(key), titles: try titles(key))
  }

  /// Performs an act on the audit of an encounter and records it; gives the audit as it stands then.
  ///
  /// - Throws: ``QualityError`` when the audit does not take the act.
  public func perform(_ act: QualityAct, client: String?) throws -> AuditView {
    let key = try desk.key(of: act.encounter, client: client)
    var audit = try audit(key)
    let act = try named(act, on: key)
    try audit.apply(act)
    try desk.workspace.record(quality: [(key.client, act)])
    return AuditView(client: key.client, audit: audit, titles: try titles(key))
  }

  /// Gives the verdict `correct` to every code of an encounter that has none yet.
  public func approveRest(_ act: QualityAct, client: String?) throws -> AuditView {
    let key = try desk.key(of: act.encounter, client: client)
    var audit = try audit(key)
    var acts: [(client: String, act: QualityAct)] = []
    for code in audit.codes where code.verdict == nil {
      var verdict = act
      verdict.verdict = .correct
      verdict.system = code.name.system
      verdict.code = code.name.code
      try audit.apply(verdict)
      acts.append((key.client, verdict))
    }
    try desk.workspace.record(quality: acts)
    return AuditView(client: key.client, audit: audit, titles: try titles(key))
  }

  /// The audits of a client; of all clients when `client` is `nil`.
  public func audits(client: String?) throws -> [ClientAudit] {
    try desk.workspace.qualityActs(client: client).sorted { $0.key < $1.key }.compactMap { key, acts in
      Audit(acts).map {
        ClientAudit(key, $0, weights: ErrorWeights(desk.profiles.clients[key.client]?.qa.weights ?? [:]))
      }
    }
  }

  private func audit(_ key: EncounterKey) throws -> Audit {
    guard let audit = Audit(try desk.workspace.qualityActs(of: key)) else {
      throw QualityError.notDrawn(encounter: key.id, kind: .audit)
    }
    return audit
  }

  /// The act with its codes as the codebook writes them.
  func named(_ act: QualityAct, on key: EncounterKey) throws -> QualityAct {
    guard let coded = try desk.workspace.coded(key) else { throw PipelineError.notSuggested(encounter: key.id) }
    var named = act
    if let code = act.code {
      let name = try name(code, act.system, on: coded.encounter.date)
      named.system = name.system
      named.code = name.code
    }
    if let code = act.rightCode { named.rightCode = try name(code, act.system, on: coded.encounter.date).code }
    return named
  }

  private func name(_ code: String, _ system: CodeSystem?, on date: CalendarDate?) throws -> CodeName {
    for system in system.map({ [$0] }) ?? CodeSystem.allCases {
      if let entry = desk.books.entry(system, code, on: date) { return CodeName(system, entry.code) }
    }
    throw PipelineError.noSuchCode(code: code, system: system ?? .icd10cm)
  }

  func titles(_ key: EncounterKey) throws -> CodeTitles {
    CodeTitles(books: desk.books, date: try desk.workspace.coded(key)?.encounter.date)
  }
}

/// The titles of codes on the day of an encounter.
public struct CodeTitles: Sendable {
  let books: Books
  let date: CalendarDate?

  /// Empty where no codebook of the system is at hand.
  public subscript(name: CodeName) -> String { books.entry(name.system, name.code, on: date)?.title ?? "" }
}

/// An audit with what is needed to show it.
public struct AuditView: Sendable {
  public var client: String
  public var audit: Audit
  public var titles: CodeTitles
}
