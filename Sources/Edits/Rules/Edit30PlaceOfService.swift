internal import Codebook
internal import Messages

/// Catches a place of service that CMS does not have, or did not have then.
struct Edit30PlaceOfService: ClaimEdit {
  let id = "EDIT30"
  let title = "The place of service is in the code set of CMS on the day of service"
  let severity = Severity.error
  let scope = EditScope.professional
  let source = "CMS place of service code set"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    guard let date = claim.codeDate, let place = claim.encounter.placeOfService, !place.isEmpty,
      let places = context.table(.placesOfService, on: date), !holds(place, on: date, in: places)
    else { return [] }
    return [
      finding(
        at: "place of service", "\(place) is no place of service on \(date)",
        fix: "Correct place_of_service in the manifest.")
    ]
  }

  private func holds(_ place: String, on date: CalendarDate, in places: SortedTable) -> Bool {
    places.rows(place).contains { row in
      CalendarDate(row[2]).map { $0 <= date } ?? true && CalendarDate(row[3]).map { date <= $0 } ?? true
    }
  }
}
