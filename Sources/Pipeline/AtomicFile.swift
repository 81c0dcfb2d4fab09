internal import Foundation

/// Writes a file so that a reader, or the next run, finds the whole of it or nothing.
enum AtomicFile {
  /// Writes `bytes` beside `file` under another name, waits until they are on the disk and renames.
  static func write(_ bytes: [UInt8], to file: URL) throws(PipelineError) {
    try StagedFile(bytes, for: file).publish()
  }
}

/// A file that is on the disk, whole, but not under its name yet.
struct StagedFile {
  private let file: URL

  /// - Throws: ``PipelineError/cannotWrite(path:)``; then nothing is left behind.
  init(_ bytes: [UInt8], for file: URL) throws(PipelineError) {
    self.file = file
    do {
      try Self.writeAndSync(bytes, to: Self.place(of: file))
    } catch {
      discard()
      throw .cannotWrite(path: file.path)
    }
  }

  // One that an earlier run left.
  private init(for file: URL) { self.file = file }

  /// The file that an earlier run wrote for this name and did not come to publish; `nil` when there is none, or
  /// another.
  static func left(for file: URL, where isRight: (Data) -> Bool) -> StagedFile? {
    guard let bytes = try? Data(contentsOf: place(of: file)), isRight(bytes) else { return nil }
    return StagedFile(for: file)
  }

  /// The names that files of earlier runs wait for in a folder; none when there is no such folder.
  static func names(waitingIn folder: URL) -> Set<String> {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let waiting = names.filter { $0.hasPrefix(prefix) && $0.hasSuffix(suffix) }
    return Set(waiting.map { String($0.dropFirst(prefix.count).dropLast(suffix.count)) })
  }

  /// Gives the file its name; one that has it is replaced.
  func publish() throws(PipelineError) {
    guard rename(Self.place(of: file).path, file.path) == 0 else {
      discard()
      throw .cannotWrite(path: file.path)
    }
    syncFolder()
  }

  func discard() { try? FileManager.default.removeItem(at: Self.place(of: file)) }

  private static func place(of file: URL) -> URL {
    file.deletingLastPathComponent().appending(path: prefix + file.lastPathComponent + suffix)
  }

  private static let prefix = "."
  private static let suffix = ".part"

  private static func writeAndSync(_ bytes: [UInt8], to file: URL) throws {
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    try handle.write(contentsOf: Data(bytes))
    try handle.synchronize()
  }

  // The new name is durable only when its folder is; where a folder cannot be opened, the rename alone has to do.
  private func syncFolder() {
    let descriptor = open(file.deletingLastPathComponent().path, O_RDONLY)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
