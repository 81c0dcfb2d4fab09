internal import Foundation
internal import Messages

/// The editions of a compiled file: one row each in the section `editions`.
enum EditionList {
  private static let section = "editions"
  private static let header = ["system", "edition", "validThrough", "codes", "billable", "source", "checksum"]

  static func compile(_ folder: CodebookFolder, into writer: inout CompiledFile.Writer) throws {
    var table = TextTable(header: header)
    for system in CodeSystem.allCases {
      for (edition, path) in folder.editions(of: system) {
        let file = try editionFile(folder, path, edition)
        let counts = try counts(folder, path)
        let sources = file.tables.sorted { $0.key < $1.key }.map(\.value)
        table.append([
          system.rawValue, edition.description, file.validThrough.description, String(counts.codes),
          String(counts.billable), sources.map(\.source).joined(separator: "; "),
          sources.map(\.sha256).joined(separator: "; "),
        ])
      }
    }
    writer.add(name: section, bytes: table.bytes)
  }

  static func editions(of file: CompiledFile) throws(CodebookError) -> [CodebookEdition] {
    var editions: [CodebookEdition] = []
    do {
      try TextTable.forEachRow(of: file.section(section), header: header, file: section) { row in
        guard let system = CodeSystem(rawValue: row[0]), let edition = CalendarDate(row[1]),
          let validThrough = CalendarDate(row[2])
        else { return }
        editions.append(
          CodebookEdition(
            system: system, edition: edition, validThrough: validThrough, codes: Int(row[3]) ?? 0,
            billable: Int(row[4]) ?? 0, source: row[5], checksum: row[6]))
      }
    } catch let error as CodebookError {
      throw error
    } catch {
      throw .wrongRow(file: section, line: 1, problem: "\(error)")
    }
    return editions
  }

  private static func editionFile(
    _ folder: CodebookFolder, _ path: String, _ edition: CalendarDate
  ) throws -> EditionFile {
    let name = "\(path)/\(EditionFile.name)"
    let bytes = try folder.bytes(of: name) ?? []
    guard let file = try? JSONDecoder().decode(EditionFile.self, from: Data(bytes)) else {
      throw CodebookError.wrongRow(file: name, line: 1, problem: "is no description of an edition")
    }
    guard file.edition == edition else {
      throw CodebookError.wrongRow(file: name, line: 1, problem: "is of \(file.edition), its folder of \(edition)")
    }
    return file
  }

  private static func counts(_ folder: CodebookFolder, _ path: String) throws -> (codes: Int, billable: Int) {
    var counts = (codes: 0, billable: 0)
    let name = "\(path)/\(TabularText.codesFile)"
    guard let bytes = try folder.bytes(of: name) else { return counts }
    try bytes.withUnsafeBytes {
      try TextTable.forEachRow(of: $0, header: ["code", "billable"], file: name) { row in
        counts.codes += 1
        if row.raw(1).elementsEqual([UInt8(ascii: "1")]) { counts.billable += 1 }
      }
    }
    return counts
  }
}
