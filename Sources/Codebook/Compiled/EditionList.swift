internal import Messages

/// The editions of a compiled file: one row each in the section `editions`.
enum EditionList {
  private static let section = "editions"
  private static let header = ["system", "edition", "validThrough", "codes", "billable", "source", "checksum"]

  static func compile(_ folder: CodebookFolder, into writer: inout CompiledFile.Writer) throws {
    var table = TextTable(header: header)
    for system in CodeSystem.allCases {
      for edition in folder.editions(of: system) {
        let file = try edition.description()
        let counts = try counts(edition)
        let sources = file.tables.sorted { $0.key < $1.key }.map(\.value)
        table.append([
          system.rawValue, edition.edition.description, file.validThrough.description, String(counts.codes),
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

  private static func counts(_ edition: EditionFolder) throws -> (codes: Int, billable: Int) {
    var counts = (codes: 0, billable: 0)
    try edition.forEachRow(of: edition.codesFile, header: ["code", "billable"]) { row in
      counts.codes += 1
      if row.raw(1).elementsEqual([UInt8(ascii: "1")]) { counts.billable += 1 }
    }
    return counts
  }
}
