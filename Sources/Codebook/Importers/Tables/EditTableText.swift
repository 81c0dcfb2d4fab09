public import Foundation
public import Messages

/// The rows of one edit table, not yet written.
public struct EditTableText: Sendable {
  public var table: EditTable
  /// First day that it is valid.
  public var edition: CalendarDate
  /// Sorted, each once.
  public var rows: [[String]]
  /// Name of the official file, and its SHA-256.
  public var source: String
  public var sha256: String
  /// Whether the official table comes in several files: rows are then added to those imported before.
  public var isPart = false

  /// The name of the file in the folder of the edition that tells where its tables come from.
  static let sources = "sources.tsv"

  /// Writes `edits/EDITION/<table>.tsv` below a codebook folder, whole or not at all.
  ///
  /// - Returns: The file.
  @discardableResult
  public func write(into folder: URL) throws(CodebookError) -> URL {
    let parent = folder.appending(path: "edits/\(edition)")
    let file = parent.appending(path: "\(table.rawValue).tsv")
    do {
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      let known = isPart ? (try? Data(contentsOf: file)) ?? Data() : Data()
      try Data(text(with: [UInt8](known))).write(to: file, options: .atomic)
      try Data(recorded(in: parent)).write(to: parent.appending(path: Self.sources), options: .atomic)
      return file
    } catch {
      throw .file(path: file.lastPathComponent, problem: "cannot be written: \(error.localizedDescription)")
    }
  }

  // The rows, and those of a text of the same table.
  private func text(with known: [UInt8]) -> [UInt8] {
    var lines = known.split(separator: SortedTable.lineFeed).dropFirst().map { String(decoding: $0, as: UTF8.self) }
    var text = TextTable(header: table.columns)
    if lines.isEmpty {
      for row in rows { text.append(row) }
      return text.bytes
    }
    lines += rows.map { $0.joined(separator: "\t") }
    for line in Set(lines).sorted() { text.append([line]) }
    return text.bytes
  }

  // The tables that were imported before, and this one.
  private func recorded(in folder: URL) -> [UInt8] {
    let known = (try? String(contentsOf: folder.appending(path: Self.sources), encoding: .utf8)) ?? ""
    var lines = known.split(separator: "\n").dropFirst().filter {
      !$0.hasPrefix("\(table.rawValue)\t\(isPart ? source + "\t" : "")")
    }.map(
      String.init)
    lines.append([table.rawValue, source, sha256].joined(separator: "\t"))
    return Array((["table\tsource\tsha256"] + lines.sorted()).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
  }
}
