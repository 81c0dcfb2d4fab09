internal import Codebook
public import Foundation
public import Messages

/// Turns an official file into the text files of an edition.
public enum CodebookImport {
  /// KINDs that can be imported.
  public static let kinds = [ICD10CMTabularImporter.kind] + TableKind.allCases.map(\.rawValue)

  /// What was imported: the JSON of `codebook import`.
  public struct Report: Hashable, Sendable, Codable {
    public var kind: String
    /// `nil` for a table of the claim edits.
    public var system: CodeSystem?
    public var edition: CalendarDate
    /// The folder of the edition that was written.
    public var folder: String
    /// Codes, headers included.
    public var codes: Int
    public var billable: Int
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
    if let kind = TableKind(rawValue: kind) {
      return try table(kind, [UInt8](data), file.lastPathComponent, edition, into: folder)
    }
    let text = try ICD10CMTabularImporter(edition: edition).text(
      from: [UInt8](data), named: file.lastPathComponent)
    let written = try text.write(into: folder)
    return Report(
      kind: kind, system: text.system, edition: text.edition, folder: written.path, codes: text.codes,
      billable: text.billable)
  }

  private static func table(
    _ kind: TableKind, _ bytes: [UInt8], _ file: String, _ edition: CalendarDate, into folder: URL
  ) throws -> Report {
    switch try TableImporter(kind, edition: edition).text(from: bytes, named: file) {
    case .codes(let text):
      let written = try text.write(into: folder)
      return Report(
        kind: kind.rawValue, system: text.system, edition: edition, folder: written.path, codes: text.codes,
        billable: text.billable)
    case .table(let text):
      let written = try text.write(into: folder)
      return Report(
        kind: kind.rawValue, edition: edition, folder: written.deletingLastPathComponent().path, codes: 0, billable: 0,
        rows: text.rows.count)
    }
  }
}
