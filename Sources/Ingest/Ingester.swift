internal import Crypto
public import Messages

/// Turns the bytes of a file and its manifest row into a note.
public struct Ingester: Stage {
  private let decoder = TextDecoder()

  public init() {}

  public func process(_ file: NoteFile) throws(IngestError) -> Note {
    let sha256 = Self.sha256(of: file.bytes)
    if let expected = try expectedChecksum(file.row), expected != sha256 {
      throw .checksumMismatch(file: file.path, expected: expected, found: sha256)
    }
    let decoded = try decoder.decode(file.bytes, file: file.path)
    let source = Note.Source(path: file.path, sha256: sha256, encoding: decoded.encoding, map: decoded.map)
    let id = FileRole.noteID(of: file.path)
    let row = file.row ?? ManifestRow(manifest: "", place: "", values: [:])
    var note = Note(
      id: id, source: source, encounter: try EncounterReader(row).encounter(fallback: id, client: file.client),
      text: decoded.text)
    note.findings = decoded.findings
    try describe(&note, row: row)
    if file.row?.file == nil, file.hasManifest { note.findings.append(Self.notListed(file.path)) }
    return note
  }

  /// SHA-256 of `bytes`: 64 lower-case hexadecimal digits.
  public static func sha256(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  private func expectedChecksum(_ row: ManifestRow?) throws(IngestError) -> String? {
    guard let row, let text = row.values[.sha256]?.lowercased() else { return nil }
    guard text.utf8.count == 64, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else {
      throw .badValue(file: row.manifest, place: row.place, column: "sha256", allowed: "64 hexadecimal digits")
    }
    return text
  }

  private func describe(_ note: inout Note, row: ManifestRow) throws(IngestError) {
    let values = ValueReader(row: row)
    note.author = values.text(.author)
    note.dictated = try values.moment(.dictated)
    note.transcribed = try values.moment(.transcribed)
    note.language = try values.choice(.language, of: ["en", "es"])
    note.documentType = try values.choice(.documentType, of: DocumentType.self)
    if note.documentType == nil, let guess = DocumentTypeGuess.guess(path: note.source.path, text: note.text) {
      note.documentType = guess.type
      note.findings.append(
        Finding(
          "ING035", .information, at: note.source.path,
          "The document type \(guess.type.rawValue) was assumed from \(guess.from).",
          fix: "Name it in the column document_type of the manifest."))
    }
  }

  private static func notListed(_ path: String) -> Finding {
    Finding(
      "ING036", .warning, at: path, "The manifest does not list the note; it is an encounter of its own.",
      fix: "Add a row for it, with its encounter_id if it belongs to another visit.")
  }
}
