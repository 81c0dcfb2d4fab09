public import Messages

/// Why a file cannot become a note, or a table cannot be read. Places are files, lines, bytes and columns, never words.
public enum IngestError: StageError, Equatable {
  /// No letters: nothing that could be coded.
  case empty(file: String)
  /// A NUL, or more control bytes than text has; `offset` counts bytes from the start of the file.
  case binary(file: String, offset: Int)
  /// The bytes begin like a file of another format: `PDF`, `RTF` ...
  case otherFormat(file: String, format: String)
  /// Half a character of UTF-16; `offset` counts bytes from the start of the file.
  case brokenUTF16(file: String, offset: Int)
  /// The file's ending is none that is read.
  case unknownFormat(file: String)
  /// Larger than a note can be.
  case tooLarge(file: String, bytes: Int, limit: Int)
  /// The bytes are not those that the manifest was written for.
  case checksumMismatch(file: String, expected: String, found: String)
  /// The operating system does not give the bytes.
  case unreadable(file: String)
  /// Another file of the folder differs only in its ending.
  case idTaken(file: String, other: String)
  /// The manifest lists a file that is not there.
  case missing(file: String, manifest: String, place: String)
  /// A quotation mark that is never closed, or one inside a value.
  case badQuote(file: String, line: Int)
  /// A row with more or fewer values than the header has names.
  case raggedRow(file: String, line: Int, values: Int, columns: Int)
  /// A column that the table cannot do without.
  case missingColumn(file: String, column: String)
  /// The same name twice in a header.
  case repeatedColumn(file: String, column: String)
  /// A value that its column does not allow.
  case badValue(file: String, place: String, column: String, allowed: String)
  /// JSON that is not a manifest.
  case badJSON(file: String, problem: String)
  /// The same file in two rows.
  case listedTwice(file: String, place: String, first: String)
  /// The manifest of the note's folder cannot be read.
  case manifestUnusable(file: String, manifest: String)
  /// A second manifest in one folder.
  case secondManifest(file: String, used: String)
  /// A charge line without a charge, whose item or code no price list has.
  case unpriced(file: String, place: String)
  /// The row names a client that the run is not for.
  case otherClient(file: String, row: String, run: String)

  public var report: ErrorReport {
    switch self {
    case .empty(let file):
      ErrorReport("ING001", at: file, "holds no text", fix: "Ask the client to send the note again.")
    case .binary(let file, let offset):
      ErrorReport(
        "ING002", at: "\(file), byte \(offset)", "is not text",
        fix: "Export the note as plain text (UTF-8) and run the folder again.")
    case .otherFormat(let file, let format):
      ErrorReport(
        "ING003", at: file, "is a file of the format \(format), whatever its name says",
        fix: "Export the note as plain text (UTF-8) and run the folder again.")
    case .brokenUTF16(let file, let offset):
      ErrorReport(
        "ING004", at: "\(file), byte \(offset)", "holds half a character of UTF-16",
        fix: "The file was cut or damaged on its way: ask for it again.")
    case .unknownFormat(let file):
      ErrorReport(
        "ING005", at: file, "has an ending that is not read",
        fix: "Notes end in .txt or .text; move other files out of the folder or into a hidden one.")
    case .tooLarge(let file, let bytes, let limit):
      ErrorReport(
        "ING006", at: file, "has \(bytes) bytes, more than the \(limit) that a note may have",
        fix: "Split the file into one note each.")
    case .checksumMismatch(let file, let expected, let found):
      ErrorReport(
        "ING007", at: file, "has the SHA-256 \(found.prefix(12))..., the manifest says \(expected.prefix(12))...",
        fix: "Send the file that the manifest was written for, or write its SHA-256 into the manifest.")
    case .unreadable(let file):
      ErrorReport("ING008", at: file, "cannot be read", fix: "Check the permissions of the file and the disk.")
    case .idTaken(let file, let other):
      ErrorReport("ING009", at: file, "has the same name as \(other) but for its ending", fix: "Rename one of the two.")
    case .missing, .badQuote, .raggedRow, .missingColumn, .repeatedColumn, .badValue, .badJSON, .listedTwice,
      .manifestUnusable, .secondManifest, .otherClient, .unpriced:
      tableReport
    }
  }
}
