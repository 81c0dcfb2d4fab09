import Foundation
import Messages
import TestSupport
import Testing

@testable import Codebook

struct LexiconLintTests {
  private func ids(_ rows: [String], near words: String = "of the\n") throws -> [String] {
    let files = [
      "lexicon/test.tsv": "term\tcode\twhen\n" + rows.joined(separator: "\n") + "\n",
      "lexicon/equivalents.tsv": "word\tcanonical\nrenal\tkidney\n",
      "language/en/function-words.txt": words.replacing(" ", with: "\n"),
    ]
    return try LexiconLint(TestCodebooks.shipped, files: files).findings().map(\.id)
  }

  @Test(
    "What is wrong with rows",
    arguments: [
      (["low blood count\tD64.9\t"], []),
      (["low blood count\tD64.99\t"], ["CBK110"]),
      (["kidney stone\tN20.0\t", "renal stones\tN20.1\t"], ["CBK112"]),
      (["kidney stone\tN20.0\t", "stone of the kidney\tN20.0\t"], ["CBK113"]),
      (["ms\tG35.D\tnear:neurology", "ms\tI05.0\tnear:valve"], []),
      (["ms\tG35.D\tlisted", "ms\tI05.0\t"], []),
      (["MS\tG35.D\t", "ms\tI05.0\t"], []),
      (["of the\tR69\t"], ["CBK114"]), (["x\tR69\t"], ["CBK114"]),
      (["aortic murmur\tI35.9\tnear:aortic"], ["CBK115"]),
    ] as [([String], [String])])
  func rows(rows: [String], expected: [String]) throws {
    #expect(try ids(rows) == expected)
  }

  @Test func aCodeThatTheNewestEditionHasNoMore() throws {
    let folder = try TestCodebooks.small(editions: ["2025-04-01", "2026-04-01"])
    let codes = folder.appending(path: "icd-10-cm/2025-04-01/codes.tsv")
    let old = try String(contentsOf: codes, encoding: .utf8)
    try Data((old + "C45\t1\tGone since\n").utf8).write(to: codes)
    let books = try Codebooks.open(folder: folder, cache: TestCodebooks.temporaryFolder())
    let files = ["lexicon/test.tsv": "term\tcode\twhen\nmesothelioma\tC45\t\n"]
    #expect(try LexiconLint(books, files: files).findings().map(\.id) == ["CBK111"])
  }

  @Test("The shipped English lexicon is without a finding")
  func shipped() throws {
    let folder = Fixtures.repository.appending(path: "Codebooks")
    let findings = try LexiconLint(TestCodebooks.shipped, folder: folder).findings().filter {
      !$0.place.contains("/es/")
    }
    #expect(findings.isEmpty, "\(findings.prefix(20).map { "\($0.id) \($0.place): \($0.message)" })")
  }
}
