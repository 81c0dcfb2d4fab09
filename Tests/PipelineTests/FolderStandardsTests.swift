import Foundation
import Ingest
import Messages
import Profiles
import TestSupport
import Testing

@testable import Pipeline

/// What profiles add to a manifest and to charges.
struct FolderStandardsTests {
  static let header = "item\tcode\tprice\n"

  static func standards() throws -> FolderStandards {
    var client = ClientProfile(client: "north", name: "North")
    client.defaults = ["payer_id": "99901", "filing_code": "MB"]
    client.prices = try PriceList(Data((header + "VISIT\tT1015\t145.00\n\tG0108\t59.00\n").utf8), file: "north.tsv")
    var payer = PayerProfile(payer: "99901", name: "Example")
    payer.defaults = ["payer_name": "EXAMPLE HEALTH PLAN", "filing_code": "CI"]
    payer.prices = try PriceList(Data((header + "\tG0108\t40.00\n").utf8), file: "99901.tsv")
    return FolderStandards(ProfileSet(clients: [client], payers: [payer]))
  }

  static let rows: [(charge: String, payer: String, code: String?, cents: Int?)] = [
    ("VISIT,,2,", "99901", "T1015", 29000),  // the client's item, twice
    (",G0108,1,", "99901", "G0108", 4000),  // the payer's fee
    (",G0108,1,", "99902", "G0108", 5900),  // no fee of this payer: the client's price
    ("VISIT,,1,99.00", "99901", "T1015", 9900),  // what the row says goes first
    ("OTHER,,1,", "99901", nil, nil),
    (",G0109,1,", "99901", nil, nil),
  ]

  @Test(arguments: rows.indices)
  func price(index: Int) throws {
    let example = Self.rows[index]
    let folder = try Folder([
      "a.txt": "Fever.", "manifest.csv": "file,encounter_id,payer_id\na.txt,E1,\(example.payer)\n",
      "charges.csv": "encounter_id,item,code,units,charge\nE1,\(example.charge)\n",
    ])
    let reader = try FolderReader(folder.url, client: "north", standards: try Self.standards())
    let line = reader.tables.charges["E1"]?.lines.first
    #expect(line?.code == example.code)
    #expect(line?.charge.cents == example.cents)
    #expect(reader.rowErrors.map(\.report.id) == (example.cents == nil ? ["ING021"] : []))
  }

  @Test func manifestThenClientThenPayer() throws {
    let folder = try Folder([
      "a.txt": "Fever.", "b.txt": "Cough.",
      "manifest.csv": "file,encounter_id,payer_name\na.txt,E1,\nb.txt,E2,OTHER NAME\n",
    ])
    let reader = try FolderReader(folder.url, client: "north", standards: try Self.standards())
    guard case .note(let first, _) = reader.note("a.txt"), case .note(let second, _) = reader.note("b.txt") else {
      Issue.record("both notes can be read")
      return
    }
    #expect(first.encounter.coverage.payerID == "99901" && first.encounter.coverage.filingCode == "MB")
    #expect(first.encounter.coverage.payerName == "EXAMPLE HEALTH PLAN")
    #expect(second.encounter.coverage.payerName == "OTHER NAME")
  }
}
