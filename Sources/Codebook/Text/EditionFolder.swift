internal import Foundation
internal import Messages

/// The files of one edition: those of the overlay take the place of shipped ones of the same name, the others stay.
struct EditionFolder {
  let system: CodeSystem
  let edition: CalendarDate
  private let folder: CodebookFolder
  /// Below the codebook folder; the overlay's first.
  private let paths: [String]

  init(_ folder: CodebookFolder, system: CodeSystem, edition: CalendarDate) {
    self.folder = folder
    self.system = system
    self.edition = edition
    paths = ["\(CodebookFolder.overlay)/", ""].map { "\($0)\(system.rawValue)/\(edition)" }
  }

  /// Whether it has a list of codes: an edition may consist of other tables alone.
  var hasCodes: Bool { path(of: codesFile) != nil }

  /// The list of codes: that of the tabular list, else that of the order file.
  var codesFile: String { path(of: TabularText.codesFile) == nil ? OrderFile.table : TabularText.codesFile }

  /// Where a file is, below the codebook folder; `nil` when the edition does not have it.
  func path(of file: String) -> String? { paths.map { "\($0)/\(file)" }.first(where: folder.has) }

  /// Calls `body` with each row of a table; a table that the edition does not have has none.
  func forEachRow(of file: String, header: [String], _ body: (TextTable.Row) throws -> Void) throws {
    guard let path = path(of: file), let bytes = try folder.bytes(of: path) else { return }
    try bytes.withUnsafeBytes { try TextTable.forEachRow(of: $0, header: header, file: path, body) }
  }

  /// What edition.json says; of two, the tables of both.
  func description() throws -> EditionFile {
    var result: EditionFile?
    for path in paths.map({ "\($0)/\(EditionFile.name)" }) {
      guard let bytes = try folder.bytes(of: path) else { continue }
      guard let found = EditionFile(bytes) else {
        throw CodebookError.wrongRow(file: path, line: 1, problem: "is no description of an edition")
      }
      guard found.edition == edition, found.system == system else {
        throw CodebookError.wrongRow(
          file: path, line: 1, problem: "is of \(found.system.rawValue) \(found.edition), its folder of another")
      }
      result = result?.merging(found) ?? found
    }
    guard let result else { throw CodebookError.noEdition(system: system) }
    return result
  }
}
