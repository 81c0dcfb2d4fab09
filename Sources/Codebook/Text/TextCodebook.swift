public import Foundation
public import Messages

/// The text files of one edition, not yet written.
public struct TextCodebook: Sendable, Equatable {
  public var system: CodeSystem
  /// First day that the edition is valid.
  public var edition: CalendarDate
  /// Content by file name.
  public var files: [String: [UInt8]]
  /// How many codes it has, headers included; 0 for a table that has no list of codes.
  public var codes = 0
  /// How many of them can be billed.
  public var billable = 0
  /// Main terms of an index or table.
  public var mainTerms = 0
  /// Terms below them, at any depth.
  public var subterms = 0

  /// Writes the files to `SYSTEM/EDITION` below a codebook folder, all or none.
  ///
  /// Files of other imports in that edition folder stay.
  ///
  /// - Returns: The edition folder.
  @discardableResult
  public func write(into folder: URL) throws(CodebookError) -> URL {
    let parent = folder.appending(path: system.rawValue)
    let target = parent.appending(path: edition.description)
    // A name that the codebook folder's readers pass over, unique to this process.
    let draft = parent.appending(path: ".\(edition)-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)")
    do {
      let manager = FileManager.default
      try manager.createDirectory(at: parent, withIntermediateDirectories: true)
      defer { try? manager.removeItem(at: draft) }
      if manager.fileExists(atPath: target.path) {
        try manager.copyItem(at: target, to: draft)
      } else {
        try manager.createDirectory(at: draft, withIntermediateDirectories: true)
      }
      for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
        let file = draft.appending(path: name)
        try Data(name == EditionFile.name ? described(bytes, file) : bytes).write(to: file)
      }
      try replace(target, with: draft)
      return target
    } catch {
      throw .file(path: target.lastPathComponent, problem: "cannot be written: \(error.localizedDescription)")
    }
  }

  // The sources of other imports stay on record.
  private func described(_ bytes: [UInt8], _ file: URL) throws -> [UInt8] {
    guard let old = try? Data(contentsOf: file), let known = EditionFile(Array(old)), let new = EditionFile(bytes)
    else { return bytes }
    return try new.merging(known).bytes()
  }

  private func replace(_ target: URL, with draft: URL) throws {
    let manager = FileManager.default
    let old = draft.appendingPathExtension("old")
    let exists = manager.fileExists(atPath: target.path)
    if exists { try manager.moveItem(at: target, to: old) }
    do {
      try manager.moveItem(at: draft, to: target)
    } catch {
      if exists { try? manager.moveItem(at: old, to: target) }
      throw error
    }
    if exists { try? manager.removeItem(at: old) }
  }
}
