internal import Claims
internal import Edits
internal import Messages
internal import Profiles

/// The claim edits as a coder sees them while working: what they find about codes, before there is a claim.
///
/// What they find about the rest of the claim (a missing member id, a date of a charge) is not for a coder to mend; it
/// holds the claim back later.
struct CodingEdits: Sendable {
  private let edits: EditSet

  init(books: Books, profiles: ProfileSet) {
    edits = EditSet(profiles: profiles, context: EditContext(codebooks: books.codebooks))
  }

  /// What the edits would find about the codes if the undecided ones were accepted.
  @Sendable func findings(of reviewed: ReviewedEncounter) -> [Finding] {
    var finished = reviewed
    finished.state = .finished
    finished.findings = []
    if finished.encounter.kind == nil {
      finished.encounter.kind = finished.encounter.setting == .inpatient ? .institutional : .professional
    }
    // Never printed: the claim is thrown away.
    let created = Moment(date: finished.encounter.date ?? Self.anyDay)
    for index in finished.codes.indices where finished.codes[index].status == .suggested {
      finished.codes[index].status = .accepted
      finished.codes[index].reviewer = "undecided"
      finished.codes[index].decided = created
    }
    guard let claim = try? ClaimBuilder(created: created).process(finished) else { return [] }
    return edits.findings(of: claim).filter { Self.isAboutCodes($0.place) }
  }

  private static func isAboutCodes(_ place: String) -> Bool {
    ["diagnosis ", "diagnoses", "procedure ", "number of codes"].contains { place.hasPrefix($0) }
  }

  private static var anyDay: CalendarDate {
    guard let day = CalendarDate(year: 2000, month: 1, day: 1) else { preconditionFailure("a day of the calendar") }
    return day
  }
}
