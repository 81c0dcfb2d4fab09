internal import Messages

/// Brings text tables into the form that ``SortedTable`` searches: no header, rows sorted, a tab after every field.
enum SortedTableCompiler {
  /// Adds the edit tables and the code lists of procedures and services.
  static func compile(_ folder: CodebookFolder, into writer: inout CompiledFile.Writer) throws {
    for source in editTables(of: folder) {
      let bytes = try folder.bytes(of: source.path) ?? []
      writer.add(
        name: SortedTables.section("edits", source.edition, source.table.rawValue),
        bytes: try rows(of: bytes, header: source.table.columns, file: source.path))
    }
    for system in [CodeSystem.icd10pcs, .hcpcs] {
      for edition in folder.editions(of: system) {
        guard let path = edition.path(of: TabularText.codesFile), let bytes = try folder.bytes(of: path) else {
          continue
        }
        writer.add(
          name: SortedTables.section(system.rawValue, edition.edition, "codes"),
          bytes: try rows(of: bytes, header: ["code", "billable", "title"], file: path))
      }
    }
  }

  /// The rows of a text table: at least the columns of `header`, further ones kept.
  static func rows(of bytes: [UInt8], header: [String], file: String) throws(CodebookError) -> [UInt8] {
    var lines = bytes.split(separator: SortedTable.lineFeed, omittingEmptySubsequences: false)
      .map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
    let head = lines.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
    let names = head.split(separator: "\t").map(String.init)
    guard names.starts(with: header) else {
      throw .wrongRow(file: file, line: 1, problem: "is not the header \(header.joined(separator: ", "))")
    }
    lines.removeFirst()
    for (index, line) in lines.enumerated() where !line.isEmpty {
      let fields = line.count { $0 == SortedTable.tab } + 1
      guard fields <= names.count, line.first != SortedTable.tab else {
        throw .wrongRow(
          file: file, line: index + 2, problem: "has \(fields) fields under \(names.count) names, or an empty first one"
        )
      }
    }
    lines.removeAll(where: \.isEmpty)
    if !zip(lines, lines.dropFirst()).allSatisfy({ !$1.lexicographicallyPrecedes($0) }) {
      lines.sort { $0.lexicographicallyPrecedes($1) }
    }
    return joined(lines, columns: names.count)
  }

  private static func joined(_ lines: [ArraySlice<UInt8>], columns: Int) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(lines.reduce(0) { $0 + $1.count + columns + 1 })
    for line in lines {
      text += line
      let missing = columns - 1 - line.count { $0 == SortedTable.tab }
      text += repeatElement(SortedTable.tab, count: missing + 1)
      text.append(SortedTable.lineFeed)
    }
    return text
  }

  // `edits/2026-04-01/mue.tsv`, and the same in the overlay, which goes before.
  private static func editTables(
    of folder: CodebookFolder
  ) -> [(table: EditTable, edition: CalendarDate, path: String)] {
    var paths: [String: (EditTable, CalendarDate, String)] = [:]
    let overlay = CodebookFolder.overlay + "/"
    for file in folder.files {
      let isLocal = file.path.hasPrefix(overlay)
      let path = isLocal ? String(file.path.dropFirst(overlay.count)) : file.path
      let parts = path.split(separator: "/")
      guard parts.count == 3, parts[0] == "edits", let edition = CalendarDate(parts[1]), parts[2].hasSuffix(".tsv"),
        let table = EditTable(rawValue: String(parts[2].dropLast(4))), isLocal || paths[path] == nil
      else { continue }
      paths[path] = (table, edition, file.path)
    }
    return paths.sorted { $0.key < $1.key }.map(\.value)
  }
}
