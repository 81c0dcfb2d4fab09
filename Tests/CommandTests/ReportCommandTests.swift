import Foundation
import TestSupport
import Testing

/// `report`: one page that needs nothing else.
@Suite struct ReportCommandTests {
  @Test func aPageOfTheSample() throws {
    let program = try Program()
    let folder = Program.samples.appending(path: "willow-family-practice")
    #expect(
      try program.run(["run", folder.path, "--client", "willow-family-practice", "--now", Program.now]).code == 0)
    _ = try program.run(["review", "apply", folder.appending(path: "decisions.ndjson").path])
    let output = try program.run("report --out report.html --now \(Program.now) --json")
    #expect(output.code == 0, "\(output.stderr)")
    let charts = try #require(try output.json()["charts"] as? Int)
    let page = try program.text("report.html")
    #expect(page.contains("<strong>\(charts)</strong> charts finished"))
    #expect(page.contains("<svg"))
    #expect(!page.contains("http") && !page.contains("<script"), "nothing is fetched")
    // Well-formed up to the doctype: a viewer shows what was written.
    let body = try #require(page.split(separator: "\n", maxSplits: 1).last)
      .replacing("<meta charset=\"utf-8\">", with: "")
    let check = Process()
    check.executableURL = URL(filePath: "/usr/bin/xmllint")
    if FileManager.default.fileExists(atPath: "/usr/bin/xmllint") {
      try program.write(String(body), to: "body.xml")
      check.arguments = ["--noout", program.desk.folder.appending(path: "body.xml").path]
      try check.run()
      check.waitUntilExit()
      #expect(check.terminationStatus == 0)
    }
    #expect(try program.run("report --out report2.html --now \(Program.now)").code == 0)
    #expect(try program.text("report2.html") == page)
  }

  @Test func namesAreText() throws {
    let program = try Program()
    try program.write("ASSESSMENT:\n1. Essential hypertension.\n", to: "north/visit.txt")
    try program.write("file,encounter_id,setting,date\nvisit.txt,E-1,outpatient,2026-05-11\n", to: "north/manifest.csv")
    #expect(try program.run("run north --client north --now \(Program.now)").code == 0)
    for act in ["accept E-1 I10", "finish E-1"] {
      let words = "review \(act) --now \(Program.now) --reviewer".split(separator: " ").map(String.init)
      #expect(try program.run(words + ["<b>Ana & \"Co\""]).code == 0)
    }
    #expect(try program.run("report --out r.html").code == 0)
    let page = try program.text("r.html")
    #expect(page.contains("&lt;b&gt;Ana &amp; &quot;Co&quot;") && !page.contains("<b>"))
    let nowhere = try program.run("report --out no/such/folder/r.html")
    #expect(nowhere.code == 2 && nowhere.stderr.contains("PIP007"))
  }
}
