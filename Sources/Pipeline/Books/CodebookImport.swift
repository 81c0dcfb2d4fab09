internal import Codebook
public import Foundation
public import Messages

/// Turns an official file, or the zip file that it is published in, into the text files of an edition.
public enum CodebookImport {
  /// KINDs that can be imported.
  public static let kinds = ImportKind.allCases.map(\.rawValue)

  /// What was imported: the JSON of `codebook import`.
  public struct Report: Hashable, Sendable, Codable {
    public var kind: String
    public var system: CodeSystem
    public var edition: CalendarDate
    /// The folder of the edition that was written.
    public var folder: String
    /// Codes, headers included; 0 for an index or table.
    public var codes: Int
    public var billable: Int
    /// Main terms of an index or table.
    public var mainTerms: Int
    /// Terms below them, at any depth.
    public var subterms: Int
  }

  /// Imports `file` into the codebook folder `folder`.
  public static func run(
    kind: String, file: URL, edition: CalendarDate, into folder: URL
  ) throws -> Report {
    guard let known = ImportKind(rawValue: kind) else {
      throw PipelineError.unknownKind(kind: kind, known: kinds)
    }
    guard let data = try? Data(contentsOf: file) else {
      throw PipelineError.noSuchPath(path: file.path, wanted: "file")
    }
    let text = try OfficialImporter(known, edition: edition).text(from: [UInt8](data), named: file.lastPathComponent)
    let written = try text.write(into: folder)
    return Report(
      kind: kind, system: text.system, edition: text.edition, folder: written.path, codes: text.codes,
      billable: text.billable, mainTerms: text.mainTerms, subterms: text.subterms)
  }
}
