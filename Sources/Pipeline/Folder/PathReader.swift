internal import Foundation
internal import Ingest
public import Messages

/// Notes at paths that a person names, without a workspace: files, or folders with their manifests.
public struct PathReader: Sendable {
  /// A note that can be read.
  public struct Item: Sendable {
    let reader: Int?
    let path: String
  }

  /// In the order of the paths, below a folder in the order of their bytes.
  public private(set) var items: [Item] = []
  /// What was found about manifests and charge files.
  public private(set) var failures: [ErrorReport] = []

  private var readers: [FolderReader] = []

  /// - Throws: ``PipelineError`` for a path that is not there.
  public init(_ paths: [String]) throws(PipelineError) {
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw .noSuchPath(path: path, wanted: "file or folder")
      }
      if isFolder.boolValue {
        try add(folder: URL(filePath: path))
      } else {
        items.append(Item(reader: nil, path: path))
      }
    }
  }

  /// The note, or why it could not be read. Its id is its path below the folder, or its name, without the ending.
  public func note(_ item: Item) -> Result<Note, StageFailure> {
    guard let reader = item.reader else { return file(item.path) }
    switch readers[reader].note(item.path) {
    case .note(let note, _): return .success(note)
    case .failure(let failure): return .failure(StageFailure(failure.report))
    }
  }

  private mutating func add(folder: URL) throws(PipelineError) {
    let reader = try FolderReader(folder, client: nil)
    failures += reader.tables.failures.map(\.error.report) + reader.rowErrors.map(\.report)
    items += reader.scan.notes.map { Item(reader: readers.count, path: $0) }
    readers.append(reader)
  }

  private func file(_ path: String) -> Result<Note, StageFailure> {
    do throws(IngestError) {
      guard let bytes = FileBytes.read(path) else { throw .unreadable(file: path) }
      return .success(
        try Ingester().process(
          NoteFile(
            path: URL(filePath: path).lastPathComponent, bytes: bytes, row: nil, hasManifest: false,
            client: FolderReader.defaultClient)))
    } catch {
      return .failure(StageFailure(error.report))
    }
  }
}
