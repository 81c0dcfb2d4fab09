internal import Codebook
public import Foundation
public import Messages

/// Turns an official file, or the zip file that it is published in, into the text files of an edition.
public enum CodebookImport {
  /// KINDs that can be imported.
  public static let kinds = ImportKind.allCases.map(\.rawValue) + TableKind.allCases.map(\.rawValue)

  /// What was imported: the JSON of `codebook import`.
  public struct Report: Hashable, Sendable, Codable {
    public var kind: String
    /// `nil` for a table of the claim edits.
    public var system: CodeSystem?
    public var edition: CalendarDate
    /// The folder of the edition that was written.
    public var folder: String
    /// Codes, headers included; 0 for an index or table.
    public var codes = 0
    public var billable = 0
    /// Main terms of an index or table.
    public var mainTerms = 0
    /// Terms below them, at any depth.
    public var subterms = 0
    /// Rows of a table of the claim edits.
    public var rows: Int?
  }

  /// Imports `file` into the codebook folder `folder`.
  public static func run(
    kind: String, file: URL, edition: CalendarDate, into folder: URL
  ) throws -> Report {
    guard kinds.contains(kind) else { throw PipelineError.unknownKind(kind: kind, known: kinds) }
    guard let data = try? Data(contentsOf: file) else {
      throw PipelineError.noSuchPath(path: file.path, wanted: "file")
    }
    let (bytes, name) = ([UInt8](data), file.lastPathComponent)
    if let table = TableKind(rawValue: kind) {
      switch try TableImporter(table, edition: edition).text(from: bytes, named: name) {
      case .codes(let text): return try report(kind, text, into: folder)
      case .table(let text):
        let written = try text.write(into: folder).deletingLastPathComponent()
        return Report(kind: kind, edition: edition, folder: written.path, rows: text.rows.count)
      }
    }
    guard let known = ImportKind(rawValue: kind) else { throw PipelineError.unknownKind(kind: kind, known: kinds) }
    return try report(kind, OfficialImporter(known, edition: edition).text(from: bytes, named: name), into: folder)
  }

  private static func report(_ kind: String, _ text: TextCodebook, into folder: URL) throws -> Report {
    let written = try text.write(into: folder)
    return Report(
      kind: kind, system: text.system, edition: text.edition, folder: written.path, codes: text.codes,
      billable: text.billable, mainTerms: text.mainTerms, subterms: text.subterms)
  }
}
