internal import Foundation

/// Writes a file so that a reader, or the next run, finds the whole of it or nothing.
enum AtomicFile {
  /// Writes `bytes` beside `file` under another name, waits until they are on the disk and renames.
  static func write(_ bytes: [UInt8], to file: URL) throws(PipelineError) {
    let temporary = file.deletingLastPathComponent().appending(path: ".\(file.lastPathComponent).part")
    do {
      try writeAndSync(bytes, to: temporary)
      guard rename(temporary.path, file.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
      syncFolder(of: file)
    } catch {
      try? FileManager.default.removeItem(at: temporary)
      throw .cannotWrite(path: file.path)
    }
  }

  private static func writeAndSync(_ bytes: [UInt8], to file: URL) throws {
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    try handle.write(contentsOf: Data(bytes))
    try handle.synchronize()
  }

  // The new name is durable only when its folder is; where a folder cannot be opened, the rename alone has to do.
  private static func syncFolder(of file: URL) {
    let descriptor = open(file.deletingLastPathComponent().path, O_RDONLY)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
