import Foundation
import TestSupport
import Testing

@Suite("stats: what was finished")
struct StatsCommandTests {
  struct Report: Decodable {
    struct Row: Decodable {
      var group: String
      var name: String
      var charts: Int
      var proposed: Int
      var accepted: Int
      var rejected: Int
      var precision: Double?
    }
    struct Waiting: Decodable {
      var client: String
      var state: String
      var charts: Int
    }
    var rows: [Row]
    var backlog: [Waiting]
  }

  @Test("finished charts are measured, the others wait; each form says the same")
  func sample() throws {
    let program = try Program()
    let folder = Program.samples.appending(path: "willow-family-practice")
    #expect(try program.run(["run", folder.path, "--client", "willow-family-practice"]).code == 0)
    _ = try program.run(["review", "apply", folder.appending(path: "decisions.ndjson").path])

    let json = try program.run(["stats", "--json"])
    #expect(json.code == 0)
    let report = try json.json(as: Report.self)
    let all = try #require(report.rows.first)
    #expect(all.group == "all")
    #expect(all.charts > 0)
    #expect(all.accepted + all.rejected == all.proposed)
    let coders = report.rows.filter { $0.group == "coder" }
    #expect(coders.map(\.charts).reduce(0, +) == all.charts)
    let codes = report.rows.filter { $0.group == "code" }
    #expect(codes.map(\.proposed).reduce(0, +) == all.proposed)
    #expect(codes.map(\.accepted).reduce(0, +) == all.accepted)
    #expect(report.backlog.allSatisfy { $0.client == "willow-family-practice" && $0.state != "finished" })

    let csv = try program.run(["stats", "--format", "csv"]).stdout.split(separator: "\n")
    #expect(csv.count == 1 + report.rows.count + report.backlog.count)
    #expect(csv.first?.hasPrefix("group,name,charts,") == true)
    let columns = csv.map { $0.filter { $0 == "," }.count }
    #expect(Set(columns).count == 1)

    let text = try program.run(["stats"]).stdout
    #expect(text.contains("willow-family-practice"))
    let nobody = try program.run(["stats", "--coder", "nobody", "--json"])
    #expect(try nobody.json(as: Report.self).rows.map(\.charts) == [0])
  }

  @Test("another client is not seen")
  func separation() throws {
    let program = try Program()
    let folder = Program.samples.appending(path: "willow-family-practice").path
    #expect(try program.run(["run", folder, "--client", "willow-family-practice"]).code == 0)
    #expect(try program.run(["stats", "--client", "lakeside-hospital"]).code == 2)
  }
}
