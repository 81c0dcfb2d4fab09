import Foundation
import Messages
import TestSupport
import Testing

@testable import Codebook

/// What the tabular list says about using codes together.
struct KnowledgeTests {
  private let codes = TestCodebooks.icd10cm

  private func id(_ code: String) throws -> CodeID { try #require(codes.find(code)) }

  @Test("At least 97% of the Excludes notes that name codes are resolved, and of the other notes")
  func notesAreResolved() {
    for kind in [InstructionalNote.Kind.excludes1, .excludes2, .codeFirst, .useAdditional, .codeAlso] {
      let notes = codes.codes.flatMap { codes.notes($0) }.filter { $0.kind == kind && namesCodes($0.text) }
      let resolved = notes.count { !$0.codes.isEmpty }
      #expect(Double(resolved) >= 0.97 * Double(notes.count), "\(kind): \(resolved) of \(notes.count)")
    }
  }

  // A letter, a digit, a letter or digit in parentheses.
  private func namesCodes(_ note: String) -> Bool {
    note.split(separator: "(").dropFirst().contains { CodeText(String($0.prefix(3)))?.hasDigit == true }
  }

  @Test(
    "The manifestations of the Medicare Code Editor", .enabled(if: Fixtures.haveShared, "needs its list"))
  func manifestations() throws {
    let file = try #require(Fixtures.shared).appending(path: "codebooks/edits/mce_edits.json")
    let lists = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    let byEdit = try #require(lists["codes"] as? [String: [[String: String]]])
    let expected = Set((byEdit["manifestation_not_pdx"] ?? []).compactMap { $0["code"].flatMap { codes.find($0) } })
    let found = Set(codes.codes.filter { codes.isBillable($0) && codes.isManifestation($0) })
    #expect(expected.count == 422 && expected.subtracting(found).isEmpty)
    #expect(found.subtracting(expected).count == 10)
  }

  @Test(
    "The same condition on the other sides",
    arguments: [
      ("M17.11", ["M17.10", "M17.11", "M17.12"]), ("S52.501A", ["S52.501A", "S52.502A", "S52.509A"]),
      ("H66.001", ["H66.001", "H66.002", "H66.003", "H66.009"]), ("I10", []),
      ("H40.1131", ["H40.1111", "H40.1121", "H40.1131", "H40.1191"]), ("M25.561", ["M25.561", "M25.562", "M25.569"]),
    ])
  func sides(code: String, expected: [String]) throws {
    #expect(codes.sides(of: try id(code)).map { codes.code($0) } == expected)
  }

  @Test(
    "What leaves less open",
    arguments: [
      ("M25.569", ["M25.561", "M25.562"]), ("J18.9", []), ("I50.9", []), ("N18.9", ["N18.1", "N18.2"]), ("M25.561", []),
    ])
  func moreSpecific(code: String, expected: [String]) throws {
    #expect(codes.moreSpecific(than: try id(code)).map { codes.code($0) }.starts(with: expected))
  }

  @Test(
    "Age, sex and place in the order",
    arguments: [
      ("O80", 30, "F", nil, []), ("O80", 70, "F", nil, ["CBK030"]), ("O80", 30, "M", nil, ["CBK031"]),
      ("N40.0", 60, "M", nil, []), ("N40.0", 6, "F", nil, ["CBK030", "CBK031"]), ("Z38.00", 0, "F", nil, []),
      ("Z38.00", 1, "M", nil, ["CBK030"]), ("Z00.121", 17, nil, nil, []), ("Z00.121", 18, nil, nil, ["CBK030"]),
      ("I10", 3, "U", "inpatient", []), ("G63", 50, nil, "outpatient", ["CBK032"]),
      ("W19.XXXA", nil, nil, "outpatient", ["CBK033"]), ("Z79.4", nil, nil, "inpatient", ["CBK033"]),
    ] as [(String, Int?, String?, String?, [String])])
  func limits(code: String, age: Int?, sex: String?, setting: String?, findings: [String]) throws {
    let limits = try ReportingLimits(TestCodebooks.shipped, book: codes)
    let encounter = ReportingLimits.Encounter(
      age: age, sex: sex.flatMap(Sex.init), setting: setting.flatMap(Setting.init))
    #expect(try limits.findings(on: id(code), of: encounter, isFirst: true).map(\.id) == findings)
    #expect(
      try limits.findings(on: id(code), of: encounter, isFirst: false).allSatisfy {
        !["CBK032", "CBK033"].contains($0.id)
      })
  }
}
