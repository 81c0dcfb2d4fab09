internal import Foundation

/// The compiled form of one codebook folder in a cache folder: opened when it fits the text, made anew when not.
///
/// Two files: `codebooks-KEY.bin`, and beside it `.stamp`, which records size and time of every text file and of the
/// compiled file. While the stamp holds, the text is not read. When it does not, the text is hashed and compared with
/// the hash in the compiled file, whose checksums are then verified too; only if that fails is it compiled. So a file
/// damaged or edited on disk is never trusted, and one compiled by another process at the same time is as good.
struct CompiledCache {
  let folder: CodebookFolder
  let cache: URL

  func open() throws(CodebookError) -> CompiledFile {
    var compiled = CompiledFile(contentsOf: file)
    if let found = compiled, String(decoding: found.section(Self.section), as: UTF8.self) != Self.program {
      compiled = nil
    }
    if let compiled, stampHolds(for: compiled) { return compiled }
    let digest = try folder.digest()
    if let compiled, compiled.sourceDigest == digest, compiled.isIntact {
      writeStamp(digest)
      return compiled
    }
    return try build(digest)
  }

  func build() throws(CodebookError) -> CompiledFile { try build(try folder.digest()) }

  private func build(_ digest: [UInt8]) throws(CodebookError) -> CompiledFile {
    let bytes = try CodebookCompiler.compile(folder, digest: digest, program: Self.program)
    if write(bytes, to: file), let compiled = CompiledFile(contentsOf: file), compiled.sourceDigest == digest {
      writeStamp(digest)
      return compiled
    }
    guard let compiled = CompiledFile(bytes) else {
      throw .file(path: file.lastPathComponent, problem: "cannot be compiled")
    }
    return compiled
  }

  /// Name of the section that holds ``program``.
  static let section = "program"

  /// Tells this build of the program from others: another may compile otherwise.
  private static let program: String = {
    let path = Bundle.main.executablePath ?? ""
    let attributes = (try? FileManager.default.attributesOfItem(atPath: path)) ?? [:]
    let modified = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970
    return "\(attributes[.size] as? Int ?? 0) \(modified ?? 0)"
  }()

  /// One file a codebook folder, so that several share a cache.
  var file: URL {
    let path = Array(folder.root.standardizedFileURL.path.utf8)
    let key = String(path.withUnsafeBytes(Checksum.of), radix: 16)
    return cache.appending(path: "codebooks-\(key).bin")
  }

  private var stamp: URL { file.deletingPathExtension().appendingPathExtension("stamp") }

  // MARK: The stamp

  private func stampHolds(for compiled: CompiledFile) -> Bool {
    guard let found = try? String(contentsOf: stamp, encoding: .utf8),
      found == stampText(compiled.sourceDigest),
      let written = modified(stamp)
    else { return false }
    // A file changed in the moment that the stamp was written could keep its time: too young to be sure.
    return folder.files.allSatisfy { $0.modified + 2 < written } && (modified(file) ?? written) <= written
  }

  private func stampText(_ digest: [UInt8]) -> String {
    let compiled = (try? FileManager.default.attributesOfItem(atPath: file.path)) ?? [:]
    let inode = (compiled[.systemFileNumber] as? Int).map(String.init) ?? "-"
    let size = (compiled[.size] as? Int).map(String.init) ?? "-"
    let lines = folder.files.map { "\($0.path)\t\($0.size)\t\($0.modified)" }
    let head =
      "\(Self.program)\ncompiled\t\(inode)\t\(size)\t\(modified(file) ?? 0)\t\(digest.map { String($0, radix: 16) })"
    return ([head] + lines).joined(separator: "\n") + "\n"
  }

  private func writeStamp(_ digest: [UInt8]) { _ = write(Array(stampText(digest).utf8), to: stamp) }

  private func modified(_ url: URL) -> Double? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
    return (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970
  }

  // MARK: Writing

  // Under a name of its own first, synced, then renamed: a reader sees the old file or the whole new one.
  private func write(_ bytes: [UInt8], to target: URL) -> Bool {
    let draft = cache.appending(path: ".\(target.lastPathComponent)-\(UUID().uuidString)")
    defer { unlink(draft.path) }
    do {
      try FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
      try Data(bytes).write(to: draft)
      let handle = try FileHandle(forUpdating: draft)
      try handle.synchronize()
      try handle.close()
    } catch {
      return false
    }
    return rename(draft.path, target.path) == 0
  }
}
