internal import Messages

extension IngestError {
  // What is wrong with a manifest or a charge file.
  var tableReport: ErrorReport {
    switch self {
    case .missing(let file, let manifest, let place):
      ErrorReport(
        "ING010", at: "\(manifest), \(place)", "lists \(file), which is not in the folder",
        fix: "Add the file or take its row out.")
    case .badQuote(let file, let line):
      ErrorReport(
        "ING011", at: "\(file), line \(line)", "has a quotation mark that is not closed or stands inside a value",
        fix: "Put the whole value in quotation marks and double those inside it.")
    case .raggedRow(let file, let line, let values, let columns):
      ErrorReport(
        "ING012", at: "\(file), line \(line)", "has \(values) values, the header has \(columns) names",
        fix: "Put values that hold commas in quotation marks; leave unknown values empty.")
    case .missingColumn(let file, let column):
      ErrorReport(
        "ING013", at: file, "has no column \(column)",
        fix: "The first line names the columns, parted by commas; see the table of columns in docs/commands.md.")
    case .repeatedColumn(let file, let column):
      ErrorReport("ING014", at: file, "names the column \(column) twice", fix: "Take one of the two out.")
    case .badValue(let file, let place, let column, let allowed):
      ErrorReport(
        "ING015", at: "\(file), \(place), column \(column)", "has a value that is not allowed there",
        fix: "Write \(allowed); leave it empty when it is not known.")
    case .badJSON(let file, let problem):
      ErrorReport(
        "ING016", at: file, "is not a manifest: \(problem)",
        fix: #"Write {"defaults": {...}, "notes": [{"file": "...", ...}]} with the names of docs/commands.md."#)
    case .listedTwice(let file, let place, let first):
      ErrorReport(
        "ING017", at: "\(file), \(place)", "lists a file that \(first) lists too", fix: "Keep one row a file.")
    case .manifestUnusable(let file, let manifest):
      ErrorReport(
        "ING018", at: file, "waits for its manifest \(manifest), which cannot be read",
        fix: "Mend the manifest and run the folder again.")
    case .secondManifest(let file, let used):
      ErrorReport(
        "ING019", at: file, "is a second manifest; \(used) was read", fix: "Keep one manifest in a folder.")
    case .otherClient(let file, let row, let run):
      ErrorReport(
        "ING020", at: file, "belongs to the client \(row), and the run is for \(run)",
        fix: "Run the folder for that client, or correct the column client.")
    case .unpriced(let file, let place):
      ErrorReport(
        "ING021", at: "\(file), \(place), column charge",
        "has no charge, and no price list has its item or code on that day",
        fix: "Give charge, or add the item to the client's charge master or the payer's fee schedule.")
    default:
      preconditionFailure("reported by the files' half")
    }
  }
}
