import Foundation
import Messages
import TestSupport
import Testing

@testable import Codebook

struct OrderFileTests {
  private static let april = CalendarDate("2026-04-01")!

  private static func line(_ number: Int, _ code: String, _ flag: Int, _ title: String) -> String {
    let digits = String(number)
    let order = String(repeating: "0", count: 5 - digits.count) + digits
    let blanks = String(repeating: " ", count: 60)
    return "\(order) \((code + blanks).prefix(7)) \(flag) \((title.prefix(60) + blanks).prefix(60)) \(title)"
  }

  static let rows = [("A00", 0, "Cholera"), ("A000", 1, "Cholera due to V"), ("Z99", 0, "Rest"), ("Z990", 1, "Last")]
  static let lines = rows.enumerated().map { line($0.offset + 1, $0.element.0, $0.element.1, $0.element.2) }

  private func imported(_ lines: [String], named name: String = "order.txt") throws -> TextCodebook {
    try OfficialImporter(.order, edition: Self.april).text(
      from: Array((lines.joined(separator: "\r\n") + "\r\n").utf8), named: name)
  }

  @Test func table() throws {
    let text = try imported(Self.lines)
    #expect(text.codes == 4 && text.billable == 2)
    #expect(
      String(decoding: text.files["order.tsv"] ?? [], as: UTF8.self) == """
        code\tbillable\ttitle\tshort
        A00\t0\tCholera\tCholera
        A00.0\t1\tCholera due to V\tCholera due to V
        Z99\t0\tRest\tRest
        Z99.0\t1\tLast\tLast

        """)
  }

  @Test("An edition can rest on an order file alone")
  func editionOfOrderFile() throws {
    let folder = TestCodebooks.temporaryFolder()
    try imported(Self.lines).write(into: folder)
    let codes = try #require(try Codebooks.open(folder: folder, cache: TestCodebooks.temporaryFolder()).newestICD10CM)
    #expect(codes.check("A000").isValid && codes.check("A00").status == .header)
  }

  /// Lines that are refused, with the line that the error names.
  static let damages: [([String], Int)] = [
    ([], 1),
    (Array(lines.dropLast()) + [String(lines[3].prefix(70))], 4),
    (Array(lines.dropLast(2)), 2),
    ([lines[0], lines[2], lines[3]], 2),
    ([lines[0], line(2, "A00", 1, "x")] + lines[2...], 2),
    (["0000A" + lines[0].dropFirst(5)] + lines[1...], 1),
    ([line(1, "001607", 1, "Bypass")] + lines[1...], 1),
    ([line(1, "A00", 2, "Cholera")] + lines[1...], 1),
  ]

  @Test("A damaged file is refused with its line", arguments: damages)
  func damaged(lines: [String], line: Int) {
    let error = #expect(throws: CodebookError.self) { try imported(lines) }
    #expect(error?.report.place == "order.txt, line \(line)")
  }

  @Test("The year in the name counts", arguments: [("order_2026.txt", true), ("order-2025.txt", false)])
  func year(name: String, isRight: Bool) {
    #expect((try? imported(Self.lines, named: name)) == nil ? !isRight : isRight)
  }

  @Test("The shipped codes as an order file give the same codes")
  func allCodes() throws {
    let codes = TestCodebooks.icd10cm
    let lines = codes.codes.enumerated().map { index, id in
      Self.line(index % 99_999 + 1, codes.text(id).text.replacing(".", with: ""), codes.isBillable(id) ? 1 : 0, "t")
    }
    let text = try imported(lines)
    #expect(text.billable == 74_719 && text.codes == codes.codes.count)
  }
}
