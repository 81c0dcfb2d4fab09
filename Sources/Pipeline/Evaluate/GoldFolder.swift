internal import Evaluation
internal import Foundation
internal import Ingest
internal import Messages

/// A folder of notes with what people found in them.
struct GoldFolder: Sendable {
  let root: URL
  /// The folder of the notes: `notes`, or the folder itself.
  let notes: URL
  /// Ids of the notes, in order.
  let ids: [String]

  init(_ root: URL) throws {
    self.root = root
    let inner = root.appending(path: "notes")
    notes = FileManager.default.fileExists(atPath: inner.path) ? inner : root
    let names = try? FileManager.default.contentsOfDirectory(atPath: notes.path)
    guard let names else { throw PipelineError.noSuchPath(path: root.path, wanted: "folder") }
    ids = names.filter { FileRole.role(of: $0) == .note && $0.hasSuffix(".txt") }.map(FileRole.noteID).sorted()
  }

  /// The text of a table of the folder; `path` is its path inside the folder.
  func table(_ path: String) throws -> String {
    guard let data = try? Data(contentsOf: root.appending(path: path)) else {
      throw PipelineError.noSuchPath(path: root.appending(path: path).path, wanted: "file")
    }
    return String(decoding: data, as: UTF8.self)
  }

  /// The note of that id, with the setting and the date that `list.tsv` gives it.
  func note(_ id: String, list: GoldList) throws -> Note {
    let file = "\(id).txt"
    guard let data = try? Data(contentsOf: notes.appending(path: file)) else {
      throw IngestError.unreadable(file: file)
    }
    var note = try Ingester().process(
      NoteFile(path: file, bytes: [UInt8](data), row: nil, hasManifest: false, client: FolderReader.defaultClient))
    note.encounter.setting = list.settings[id]
    note.encounter.date = list.dates[id]
    return note
  }

  /// What `list.tsv` says about the notes; empty when there is none.
  var list: GoldList { GoldList((try? table("list.tsv")) ?? "") }
}

/// Setting and date of service of the notes of a gold folder.
struct GoldList: Sendable {
  private(set) var settings: [String: Setting] = [:]
  private(set) var dates: [String: CalendarDate] = [:]

  /// Reads a table with a header line: `id`, `setting`, `date` among its tab-separated columns.
  init(_ text: String) {
    let rows = text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    guard let header = rows.first, let id = header.firstIndex(of: "id") else { return }
    let setting = header.firstIndex(of: "setting")
    let date = header.firstIndex(of: "date")
    for row in rows.dropFirst() where id < row.count {
      let note = String(row[id])
      if let setting, setting < row.count { settings[note] = Setting(rawValue: String(row[setting])) }
      if let date, date < row.count { dates[note] = CalendarDate(row[date]) }
    }
  }
}
