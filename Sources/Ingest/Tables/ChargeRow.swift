internal import Messages

/// Reads one row of a charge file.
struct ChargeRow {
  let row: CSVTable.Row
  let file: String

  /// The charge line; `counts` numbers the lines of each encounter where the file does not.
  func line(
    counting counts: inout [String: Int], _ price: (PriceRequest) -> ListedPrice?
  ) throws(IngestError) -> ChargeLine {
    let encounter = try required("encounter_id", allowed: "the id of an encounter")
    let following = (counts[encounter] ?? 0) + 1
    let number = try positive("line", allowed: "a line number from 1") ?? following
    let units = try positive("units", allowed: "a whole number of units from 1") ?? 1
    var line = ChargeLine(encounter: encounter, number: number, units: units, charge: .zero)
    line.date = try date("date")
    line.dateTo = try date("date_to")
    line.code = row.values["code"]?.uppercased()
    line.modifiers = list("modifiers").map { $0.uppercased() }
    line.revenueCode = row.values["revenue_code"].map { String(repeating: "0", count: max(0, 4 - $0.count)) + $0 }
    try charge(&line, price)
    line.drug = drug()
    line.pointers = try pointers()
    counts[encounter] = max(number, following)
    return line
  }

  private static let amount = "an amount in dollars with a point and at most two decimals: 1234.50"

  // What the row says goes before what the list says.
  private func charge(_ line: inout ChargeLine, _ price: (PriceRequest) -> ListedPrice?) throws(IngestError) {
    let item = row.values["item"]
    let stated = row.values["charge"]
    var listed: ListedPrice?
    if item != nil || stated == nil {
      listed = price(
        PriceRequest(
          encounter: line.encounter, item: item, code: line.code, modifiers: line.modifiers, date: line.date))
    }
    if let listed {
      line.code = line.code ?? listed.code
      if line.modifiers.isEmpty { line.modifiers = listed.modifiers }
      line.revenueCode = line.revenueCode ?? listed.revenueCode
    }
    if let stated {
      guard let amount = Money(stated) else { throw bad("charge", Self.amount) }
      line.charge = amount
    } else if let listed {
      line.charge = Money(cents: listed.amount.cents * line.units)
    } else {
      throw .unpriced(file: file, place: row.place)
    }
  }

  private func drug() -> ChargeLine.Drug? {
    row.values["ndc"].map { ndc in
      ChargeLine.Drug(
        ndc: ndc.filter { $0 != "-" }, quantity: row.values["ndc_quantity"],
        unit: row.values["ndc_unit"]?.uppercased())
    }
  }

  private func pointers() throws(IngestError) -> [Int] {
    var numbers: [Int] = []
    for text in list("pointers") {
      guard let number = Int(text), number > 0 else { throw bad("pointers", "diagnosis numbers from 1 with : between") }
      numbers.append(number)
    }
    return numbers
  }

  private func list(_ column: String) -> [String] {
    (row.values[column] ?? "").split(separator: ":").map { trimmed(Array($0.utf8)[...]) }.filter { !$0.isEmpty }
  }

  private func date(_ column: String) throws(IngestError) -> CalendarDate? {
    guard let text = row.values[column] else { return nil }
    guard let date = CalendarDate(text) else { throw bad(column, "a date of the form YYYY-MM-DD") }
    return date
  }

  private func positive(_ column: String, allowed: String) throws(IngestError) -> Int? {
    guard let text = row.values[column] else { return nil }
    guard let number = Int(text), number > 0 else { throw bad(column, allowed) }
    return number
  }

  private func required(_ column: String, allowed: String) throws(IngestError) -> String {
    guard let text = row.values[column] else { throw bad(column, allowed) }
    return text
  }

  private func bad(_ column: String, _ allowed: String) -> IngestError {
    .badValue(file: file, place: row.place, column: column, allowed: allowed)
  }
}
