import Ingest
import Messages
import Testing

@Suite struct ChargeFileTests {
  func file(_ text: String) throws -> ChargeFile { try ChargeFile(Array(text.utf8), path: "charges.csv") }

  @Test func lines() throws {
    let file = try file(
      """
      encounter_id,line,date,date_to,code,modifiers,revenue_code,units,charge,ndc,ndc_quantity,ndc_unit,pointers
      E1,1,2026-05-04,,99213,25:lt,,1,120.00,,,,1:2
      E1,,2026-05-04,2026-05-06,j1100,,250,4,17.5,00000-1111-22,2.5,ml,
      E2,,,,,,120,,1000,,,,
      """)
    #expect(file.failures.isEmpty)
    let lines = file.lines
    #expect(lines.map(\.encounter) == ["E1", "E1", "E2"])
    #expect(lines.map(\.number) == [1, 2, 1])
    #expect(lines.map(\.code) == ["99213", "J1100", nil])
    #expect(lines[0].modifiers == ["25", "LT"])
    #expect(lines[0].pointers == [1, 2])
    #expect(lines[1].charge == Money(cents: 1750))
    #expect(lines[1].revenueCode == "0250")
    #expect(lines[1].drug == ChargeLine.Drug(ndc: "00000111122", quantity: "2.5", unit: "ML"))
    #expect(lines[1].dateTo == CalendarDate("2026-05-06"))
    #expect(lines[2].units == 1)
  }

  static let failures: [(String, String, String?)] = [
    ("E1,12.345,1,", "column charge", "E1"),
    ("E1,,1,", "column charge", "E1"),
    ("E1,12,0,", "column units", "E1"),
    ("E1,12,1.5,", "column units", "E1"),
    ("E1,12,1,1:x", "column pointers", "E1"),
    (",12,1,", "column encounter_id", nil),
  ]

  @Test("A bad row is left out and reported", arguments: failures)
  func badRows(row: String, column: String, encounter: String?) throws {
    let file = try file("encounter_id,charge,units,pointers\nE1,5,1,\n\(row)\n")
    #expect(file.lines.count == 1)
    #expect(file.failures.map(\.encounter) == [encounter])
    #expect(file.failures.first?.error.report.place == "charges.csv, line 3, \(column)")
  }

  @Test func unknownColumnsAreFindings() throws {
    #expect(try file("encounter_id,charge,colour\nE1,5,red").findings.map(\.id) == ["ING034"])
  }
}
