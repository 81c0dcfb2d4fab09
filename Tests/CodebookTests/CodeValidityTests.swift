import Codebook
import Foundation
import Messages
import Testing

struct CodeValidityTests {
  private let codes = TestCodebooks.icd10cm

  @Test(
    "Verdicts",
    arguments: [
      ("E11.9", .valid, []), ("e119", .valid, []),
      ("E11", .header, ["E11.0", "E11.1"]),
      ("S52.501", .seventhCharacterMissing, ["S52.501A", "S52.501B"]),
      ("T07", .seventhCharacterMissing, ["T07.XXXA", "T07.XXXD"]),
      ("T07.X", .seventhCharacterMissing, ["T07.XXXA"]), ("T07.XXX", .seventhCharacterMissing, ["T07.XXXA"]),
      ("T07.A", .placeholderMissing, ["T07.XXXA"]), ("T07.XA", .placeholderMissing, ["T07.XXXA"]),
      ("S52.501Z", .seventhCharacterWrong, ["S52.501A"]), ("T07.XXXZ", .seventhCharacterWrong, ["T07.XXXA"]),
      ("T07.Q", .seventhCharacterWrong, ["T07.XXXA"]),
      ("I10.9", .tooLong, ["I10"]), ("E11.99", .tooLong, ["E11.9"]),
      ("E11.7", .unknown, ["E11.0"]), ("Y99.77", .unknown, ["Y99.0"]), ("U99", .unknown, []),
      ("", .malformed, []), ("hello", .malformed, []), ("S52.501AA", .tooLong, ["S52.501A"]),
      ("I1O", .unknown, ["I10"]),
      ("E11.6S", .unknown, ["E11.65"]), ("99213", .malformed, []),
    ] as [(String, CodeValidity.Status, [String])])
  func verdict(code: String, status: CodeValidity.Status, replacements: [String]) {
    let check = codes.check(code)
    #expect(check.status == status, "\(check.text)")
    #expect(check.replacements.starts(with: replacements), "\(check.replacements)")
    #expect(check.isValid == (status == .valid) && !check.text.isEmpty && check.edition == codes.edition)
  }

  @Test(
    "What it says",
    arguments: [
      ("I10", "I10: valid: Essential (primary) hypertension"),
      (
        "I11",
        "I11: not billable: needs a 4th character: I11.0 (Hypertensive heart disease with heart failure), I11.9 (Hypertensive heart disease without heart failure)"
      ),
      (
        "T07",
        "T07: 7th character missing: A (initial encounter), D (subsequent encounter), S (sequela), as in T07.XXXA"
      ),
      ("T07.A", "T07.A: the 7th character stands too early: fill with X to six characters: T07.XXXA"),
      (
        "T07.XXXB",
        "T07.XXXB: 7th character B is not one of A (initial encounter), D (subsequent encounter), S (sequela)"
      ),
      ("I10.9", "I10.9: too long: I10 takes no further characters"),
      ("S52.501AA", "S52.501AA: too long: S52.501A takes no further characters"),
      ("U99", "U99: unknown, and there is no category U99"),
    ])
  func text(code: String, text: String) {
    #expect(codes.check(code).text == text)
  }

  @Test("Every billable code passes, every other is refused with a way on")
  func wholeEdition() {
    for id in codes.codes {
      let check = codes.check(codes.code(id))
      let isRight =
        codes.isBillable(id)
        ? check.isValid : !check.isValid && !check.replacements.isEmpty && check.title == codes.title(id)
      guard isRight else {
        Issue.record("\(check.text)")
        return
      }
    }
  }

  @Test func editions() throws {
    let folder = try TestCodebooks.small(editions: ["2025-04-01", "2026-04-01"])
    let codes = folder.appending(path: "icd-10-cm/2025-04-01/codes.tsv")
    let old = try String(contentsOf: codes, encoding: .utf8)
    try Data((old + "C45\t1\tGone since\n").utf8).write(to: codes)
    let books = try Codebooks.open(folder: folder, cache: TestCodebooks.temporaryFolder())
    let now = try #require(CalendarDate("2026-05-01"))
    let check = try books.check("C45", on: now)
    #expect(check.0.status == .notInEdition && check.finding == nil)
    #expect(check.0.text == "C45: not in edition 2026-04-01; it is in edition 2025-04-01")
    let then = try #require(CalendarDate("2025-06-01"))
    #expect(try books.check("C45", on: then).0.isValid)
  }

  @Test(
    "The date picks the edition",
    arguments: [
      ("2024-01-01", "2025-04-01", "CBK021"), ("2025-04-01", "2025-04-01", nil), ("2025-09-30", "2025-04-01", nil),
      // The old edition has ended, the new one not begun.
      ("2026-03-31", "2025-04-01", "CBK020"), ("2026-04-01", "2026-04-01", nil), ("2026-09-30", "2026-04-01", nil),
      ("2026-10-01", "2026-04-01", "CBK020"),
    ])
  func date(date: String, edition: String, finding: String?) throws {
    let folder = try TestCodebooks.small(editions: ["2025-04-01", "2026-04-01"])
    let books = try Codebooks.open(folder: folder, cache: TestCodebooks.temporaryFolder())
    let day = try #require(CalendarDate(date))
    let picked = try books.icd10cm(on: day)
    #expect(picked.codes.edition.description == edition && picked.finding?.id == finding)
  }

  @Test func noEdition() throws {
    let books = try Codebooks.open(folder: TestCodebooks.temporaryFolder(), cache: TestCodebooks.temporaryFolder())
    let date = try #require(CalendarDate("2026-05-01"))
    #expect(throws: CodebookError.noEdition(system: .icd10cm)) { try books.icd10cm(on: date) }
  }
}
