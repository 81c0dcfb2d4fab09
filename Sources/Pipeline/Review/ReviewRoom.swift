public import Foundation
public import Messages
internal import Profiles
internal import Store

/// The desk of one named reviewer: charts that are leased while they are open, and where the reviewer was.
///
/// Every decision is on the disk when ``perform(_:on:)`` returns. A lease keeps two people from doing the same work; it
/// never keeps a decision from being recorded.
public struct ReviewRoom: Sendable {
  public let reviewer: String
  private let review: ReviewDesk
  private let reader: NoteReader
  private let client: String?

  /// - Parameters:
  ///   - client: The one client whose work is meant; `nil`: all.
  ///   - isBlind: Whether it is second coding, without sight of the first.
  public init(_ desk: CodingDesk, reviewer: String, client: String?, isBlind: Bool = false) throws {
    review = ReviewDesk(desk, isBlind: isBlind)
    reader = try NoteReader(desk.books.codebooks)
    self.reviewer = reviewer
    self.client = client
  }

  /// A chart, or the name of who has it.
  public enum Opening: Sendable {
    case chart(Chart)
    case openBy(String)
  }

  /// What there is to do, by client and encounter.
  public func worklist(now: Moment) throws -> [EncounterSummary] {
    let all = try EncounterSummary.all(review.desk.workspace, client: client, now: now)
    return review.isBlind ? try QualityDesk(review.desk).secondWork(of: reviewer, among: all) : all
  }

  /// Opens a chart unless another reviewer has it.
  public func open(_ encounter: String, client: String?, now: Moment) throws -> Opening {
    let key = try review.desk.key(of: encounter, client: client ?? self.client)
    let lease = try review.desk.workspace.lease(
      key, for: reviewer, now: now.secondsSince1970, length: ReviewDesk.leaseLength)
    guard lease.reviewer == reviewer else { return .openBy(lease.reviewer) }
    return .chart(try chart(key))
  }

  /// Performs an act on a chart and records it.
  ///
  /// - Returns: Whether others have recorded acts on it meanwhile; the chart then has theirs too.
  /// - Throws: ``RefusedDecision`` when the encounter does not take the act; `StoreError` when it was not recorded. The
  ///   chart then stays as it was.
  public func perform(_ decision: Decision, on chart: inout Chart) throws -> Bool {
    try review.checkPerson(decision)
    var next = chart
    try next.apply(decision)
    let count = try book.record(
      next.reviewed.decisions.suffix(1), leadingTo: next.reviewed, of: chart.key)
    let isShared = count != next.recorded
    chart = isShared ? try self.chart(chart.key) : next
    return isShared
  }

  /// Says that the reviewer still works on the chart; gives the name of another who has it by now.
  public func touch(_ chart: Chart, now: Moment) throws -> String? {
    let lease = try review.desk.workspace.lease(
      chart.key, for: reviewer, now: now.secondsSince1970, length: ReviewDesk.leaseLength)
    return lease.reviewer == reviewer ? nil : lease.reviewer
  }

  /// Gives the chart back.
  public func close(_ chart: Chart) throws {
    try review.desk.workspace.giveBack(chart.key, from: reviewer)
  }

  /// Where the reviewer was last: encounter, client and the place that was noted.
  public func lastPlace() throws -> (encounter: String, client: String, place: Data)? {
    try review.desk.workspace.place(of: placeName).map { ($0.key.id, $0.key.client, $0.place) }
  }

  /// Notes where the reviewer is.
  public func note(place: Data, on chart: Chart) throws {
    try review.desk.workspace.put(ReviewPlace(key: chart.key, place: place), of: placeName)
  }

  /// Notes that the reviewer begins to work on a chart.
  public func begin(_ chart: Chart, now: Moment) throws -> ChartTime {
    var sitting = Sitting(client: chart.key.client, encounter: chart.key.id, reviewer: reviewer, opened: now)
    sitting.isBlind = review.isBlind
    return ChartTime(number: try review.desk.workspace.begin(sitting), sitting: sitting)
  }

  /// Notes what the reviewer has done since.
  public func note(_ time: ChartTime) throws { try review.desk.workspace.update(time.number, time.sitting) }

  private var book: DecisionBook { review.book(of: reviewer) }

  // A second coding has its own place, so that it does not move the one of the reviewer's own work.
  private var placeName: String { review.isBlind ? "\(reviewer) (second coding)" : reviewer }

  private func chart(_ key: EncounterKey) throws -> Chart {
    let coded = try review.coded(key)
    let notes = try review.desk.workspace.notes(client: key.client, encounter: key.id)
    let profile = review.desk.profiles.clients[key.client]
    return Chart(
      coded, notes: try notes.map { try reader.read($0) },
      session: try review.desk.session(coded, notes: notes, in: book), recorded: try book.count(of: key),
      acceptAllAbove: profile?.acceptAllAbove)
  }
}

extension ReviewDesk {
  /// Seconds without a key after which another may take an open chart.
  static let leaseLength = 900
}
