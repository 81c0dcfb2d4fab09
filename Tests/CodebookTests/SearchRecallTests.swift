import Codebook
import Foundation
import TestSupport
import Testing

/// What coders type, against the codes that they mean: the lists in `Goldens/search`.
struct SearchRecallTests {
  struct List: CustomTestStringConvertible {
    var file: String
    var testDescription: String { file }
  }

  private struct Query {
    var text: String
    var codes: Set<String>
  }

  private func queries(_ file: String) throws -> [Query] {
    let path = "Tests/CodebookTests/Goldens/search/\(file).tsv"
    let text = try String(contentsOf: Fixtures.repository.appending(path: path), encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst().map { line in
      let fields = line.split(separator: "\t")
      return Query(text: String(fields[0]), codes: Set(fields[1].split(separator: " ").map(String.init)))
    }
  }

  @Test(
    "The code meant comes first for 85 of 100 queries and on the first screen for 97",
    arguments: [List(file: "queries"), List(file: "queries-2")])
  func recall(list: List) throws {
    let search = CodeSearch(TestCodebooks.icd10cm)
    let queries = try queries(list.file)
    var (first, shown) = (0, 0)
    var missed: [String] = []
    for query in queries {
      let found = search.search(query.text, limit: 10).map(\.code)
      let place = found.firstIndex(where: query.codes.contains)
      if place == 0 {
        first += 1
      } else {
        let why = "\(query.codes.sorted().joined(separator: " ")) at \(place.map { String($0 + 1) } ?? "-")"
        missed.append("\(query.text): \(why), first \(found.prefix(3).joined(separator: " "))")
      }
      if place != nil { shown += 1 }
    }
    let summary = "\(list.file): first \(first), on the screen \(shown) of \(queries.count)"
    #expect(Double(first) >= 0.85 * Double(queries.count), "\(summary)\n\(missed.joined(separator: "\n"))")
    #expect(Double(shown) >= 0.97 * Double(queries.count), "\(summary)\n\(missed.joined(separator: "\n"))")
  }
}
