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
    let lines = claim.lines.map { ("\($0.place) place of service", $0.placeOfService, $0.date ?? claim.codeDate) }
    let all = [("place of service", claim.encounter.placeOfService, claim.codeDate)] + lines
    return all.compactMap { field, place, date in
      guard let place, !place.isEmpty, let date, let places = context.table(.placesOfService, on: date),
        !holds(place, on: date, in: places)
      else { return nil }
      return finding(
        at: field, "\(place) is no place of service on \(date)", fix: "Correct place_of_service in the manifest.")
    }
  }

  private func holds(_ place: String, on date: CalendarDate, in places: SortedTable) -> Bool {
    places.rows(place).contains { row in
      CalendarDate(row[2]).map { $0 <= date } ?? true && CalendarDate(row[3]).map { date <= $0 } ?? true
    }
  }
}
