import Pipeline

/// What a run did, in words.
struct RunReport {
  let summary: RunSummary

  init(_ summary: RunSummary) { self.summary = summary }

  var lines: [String] {
    var table = TextTable(["", ""], right: [1])
    table.add(["Files seen", String(summary.files)])
    table.add(["  notes new", String(summary.ingested)])
    table.add(["  notes known", String(summary.duplicates)])
    table.add(["  notes replaced", String(summary.superseded)])
    table.add(["  manifests and the like", String(summary.manifests)])
    table.add(["  set aside", String(summary.quarantined)])
    table.add(["Encounters", String(summary.encounters)])
    table.add(["  coded in this run", String(summary.coded)])
    table.add(["Codes suggested", String(summary.suggestions)])
    return Array(table.lines.dropFirst()) + [""] + next
  }

  private var next: [String] {
    var lines: [String] = []
    if summary.quarantined > 0 {
      lines.append("Some files were set aside. See which and why: claimscribe quarantine list")
    }
    if summary.rowErrors > 0 {
      lines.append("Some rows could not be used: mend them as told above and run the folder again.")
    }
    lines.append(outlook)
    return lines
  }

  private var outlook: String {
    if summary.encounters > 0 { return "Next: review the encounters: claimscribe review list" }
    if summary.quarantined > 0 { return "No notes were read: every one waits for what was set aside." }
    return "No notes were found: they have to end in .txt or .text."
  }
}
