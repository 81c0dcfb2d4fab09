import Codebook
import Foundation
import Messages
import TestSupport
import Testing

/// Official files of tables, in the layouts of CMS with invented rows.
struct TableImporterTests {
  static func rows(_ kind: TableKind, _ text: String) throws -> [[String]] {
    let result = try TableImporter(kind, edition: day("2026-04-01")).text(from: Array(text.utf8), named: "file.txt")
    guard case .table(let table) = result else { return [] }
    return table.rows
  }

  static func codes(_ kind: TableKind, _ bytes: [UInt8], edition: String = "2026-04-01") throws -> TextCodebook? {
    let result = try TableImporter(kind, edition: day(edition)).text(from: bytes, named: "file.txt")
    guard case .codes(let codebook) = result else { return nil }
    return codebook
  }

  static let pairs = """
    "CPT only copyright 2025 Somebody.\tAll rights reserved."
    Column 1\tColumn 2\t"* = in existence
    prior to 1996"\tEffective Date\t"Deletion Date
    *=no data"\t"Modifier
    0=not allowed"\tRationale
    G0002\tG0001\t\t20200101\t*\t1\tMisuse
    G0001\tG0003\t*\t19960101\t20251231\t0\tSequential procedure
    """

  static let tables: [(kind: TableKind, text: String, rows: [[String]])] = [
    (
      .servicePairs, pairs,
      [["G0001", "G0003", "0", "1996-01-01", "2025-12-31"], ["G0002", "G0001", "1", "2020-01-01", ""]]
    ),
    (
      .unlikelyUnits,
      #""HCPCS/CPT Code","Practitioner Services MUE Values","MUE Adjudication Indicator","MUE Rationale""# + "\n"
        + #"G0001,2,"3 Date of Service Edit: Clinical","Nature of Service, Procedure""# + "\nG0002,1,1 Line Edit,x\n",
      [["G0001", "2", "3", ""], ["G0002", "1", "1", ""]]
    ),
    (.unlikelyUnits, "code\tmue\teff\nG0001\t0\t2026-07-01\n", [["G0001", "0", "", "2026-07-01"]]),
    (
      .addOns, "addon\tprimary\ttype\teff\nG0010\tG0001\t1\t2023-07-01\nG0011\tCCCCC\t2\t2023-07-01\n",
      [["G0010", "G0001", "1", "2023-07-01", ""], ["G0011", "CCCCC", "2", "2023-07-01", ""]]
    ),
    (
      .poaExempt, "Order26\tPOAexemptCode\tDescription\r\n00001\tZ79.4\tInsulin\r\n00002\tB90.0\tSequelae\r\n",
      [["B90.0"], ["Z79.4"]]
    ),
    (
      .codeEditor, #"{"codes": {"age_newborn": [{"code": "Z3800"}], "unacceptable_pdx": [{"code": "B950"}]}}"#,
      [["B95.0", "unacceptable-principal"], ["Z38.00", "newborn"]]
    ),
    (
      .codeEditor, "code\tlist\n0DTJ4ZZ\tnon-covered\nD630\tmanifestation\n",
      [["0DTJ4ZZ", "non-covered"], ["D63.0", "manifestation"]]
    ),
    (.singleDoseDrugs, "HCPCS Code\tDescription\nJ9999\tInvented\n", [["J9999"]]),
    (.patientStatus, "01\tHome\n30\tStill here\n01\tHome\n", [["01"], ["30"]]),
    (.groups, "\"TABLE 5\"\t\nMS-DRG\tTYPE\tMS-DRG Title\n343\tSURG\tINVENTED GROUP\n", [["343", "INVENTED GROUP"]]),
  ]

  @Test(arguments: tables.indices)
  func table(index: Int) throws {
    let example = Self.tables[index]
    #expect(try Self.rows(example.kind, example.text) == example.rows)
  }

  static let wrong: [(kind: TableKind, text: String, line: Int)] = [
    (.servicePairs, "", 1), (.servicePairs, "Column 1\tColumn 2\n", 1),
    (.servicePairs, "G0001\tG0002\t\t20200101\t*\t1\nG0001\tG0003\t\t20200101\t*\t5\n", 2),
    (.servicePairs, "G0001\tG0002\t\t20201301\t*\t1\n", 1),
    (.unlikelyUnits, "code\tmue\nG0001\t2\nG0002\tmany\n", 3), (.addOns, "G0010\tG0001\t4\n", 1),
    (.poaExempt, "1\tZ79.4\tInsulin\n2\tinsulin\tInsulin\n", 2), (.codeEditor, "{", 1), (.codeEditor, "A\tnobody\n", 1),
    (.codeEditor, #"{"codes": {"age_of_reason": []}}"#, 1), (.patientStatus, "01\nhome\n", 2),
  ]

  @Test("A file of another form is refused with the line", arguments: wrong.indices)
  func refused(index: Int) {
    let example = Self.wrong[index]
    let error = #expect(throws: CodebookError.self) { try Self.rows(example.kind, example.text) }
    #expect(error?.report.place == "file.txt, line \(example.line)")
  }

  static func hcpcsLine(
    _ code: String, _ record: Character, _ long: String, short: String = "", coverage: String = " ", from: String = "",
    through: String = "", action: String = " "
  ) -> String {
    var line = Array(repeating: Character(" "), count: 320)
    func put(_ text: String, at column: Int) {
      for (offset, character) in text.enumerated() { line[column - 1 + offset] = character }
    }
    put(code, at: 1)
    put("00100", at: 6)
    put(String(record), at: 11)
    put(long, at: 12)
    put(short, at: 92)
    put(coverage, at: 230)
    put(from, at: 269)
    put(through, at: 285)
    put(action, at: 293)
    return String(line)
  }

  @Test func hcpcs() throws {
    let text =
      [
        Self.hcpcsLine(
          "G0002", "3", "Invented service, caf\u{E9}", coverage: "M", from: "20200101", through: "20251231", action: "D"
        ),
        Self.hcpcsLine("G0002", "4", "in two lines"),
        Self.hcpcsLine("A0001", "3", "Another", coverage: "C", from: "20190401", action: "N"),
        Self.hcpcsLine("   X1", "7", "Modifier"),
      ].joined(separator: "\r\n") + "\r\n"
    let latin = text.unicodeScalars.map { UInt8($0.value) }
    let codebook = try #require(try Self.codes(.services, latin))
    #expect(codebook.system == .hcpcs && codebook.codes == 2)
    let table = String(decoding: codebook.files["codes.tsv"] ?? [], as: UTF8.self)
    #expect(
      table == """
        code\tbillable\ttitle\tcoverage\taction\tfrom\tthrough
        A0001\t1\tAnother\tC\tN\t2019-04-01\t
        G0002\t1\tInvented service, caf\u{E9} in two lines\tM\tD\t2020-01-01\t2025-12-31

        """)
    #expect(
      String(decoding: codebook.files["edition.json"] ?? [], as: UTF8.self).contains(#""validThrough" : "2026-06-30""#))
  }

  @Test func procedures() throws {
    let title = "Bypass".padding(toLength: 60, withPad: " ", startingAt: 0)
    let lines = [
      "00001 001     0 \(title) Bypass of the invented", "00002 0016070 1 \(title) Bypass one",
      "00003 XY0VX83 1 \(title) Extracorporeal",
    ]
    let codebook = try #require(try Self.codes(.procedures, Array(lines.joined(separator: "\r\n").utf8)))
    #expect(codebook.codes == 3 && codebook.billable == 2)
    #expect(String(decoding: codebook.files["codes.tsv"] ?? [], as: UTF8.self).contains("0016070\t1\tBypass one\n"))
    #expect(throws: CodebookError.self) {
      try Self.codes(.procedures, Array(lines[0...1].joined(separator: "\n").utf8))
    }
    #expect(throws: CodebookError.self) { try Self.codes(.procedures, Array(lines[1...].joined(separator: "\n").utf8)) }
  }

  @Test("The official files that are at hand", .enabled(if: Fixtures.haveShared, "needs the reference data"))
  func official() throws {
    let books = try #require(Fixtures.shared).appending(path: "codebooks")
    func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: books.appending(path: path))) }
    func count(_ kind: TableKind, _ path: String) throws -> Int {
      let result = try TableImporter(kind, edition: day("2026-04-01")).text(from: try bytes(path), named: path)
      return switch result {
      case .codes(let codebook): codebook.billable
      case .table(let table): table.rows.count
      }
    }
    #expect(try count(.poaExempt, "edits/POAexemptCodesFY26.txt") == 38349)
    #expect(try count(.codeEditor, "edits/mce_edits.json") == 6645)
    #expect(try count(.unlikelyUnits, "edits/mue_practitioner_2026q3_level2_only.tsv") == 4588)
    #expect(try count(.addOns, "edits/aoc_2026q3_level2_only.tsv") == 56)
    #expect(try count(.services, "hcpcs/HCPC2019_CONTR_ANWEB.txt") == 6440)
    #expect(try count(.procedures, "icd10pcs/icd10pcs_order_2026.txt") == 79193)
    #expect(try count(.groups, "groupers/drg_weights.txt") > 700)
  }

  @Test("Whatever the bytes, an import ends in a result or in an error", arguments: UInt64(0)..<200)
  func damaged(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let kind = TableKind.allCases[Int(seed) % TableKind.allCases.count]
    var bytes = Array((Self.tables.first { $0.kind == kind }?.text ?? Self.hcpcsLine("G0001", "3", "x")).utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    do {
      _ = try TableImporter(kind, edition: day("2026-04-01")).text(from: bytes, named: "file.txt")
    } catch {
      #expect(error.report.id.hasPrefix("CBK"))
    }
  }
}
