internal import Crypto
internal import Foundation
internal import Messages

/// The text files of a codebook folder: everything in it but hidden files and Markdown.
struct CodebookFolder {
  /// Imports of the firm, laid over what is shipped; it has the layout of the folder that it is in.
  static let overlay = "local"

  let root: URL
  /// Sorted by path.
  let files: [File]
  private let paths: Set<String>

  struct File: Equatable {
    /// Below the folder, with slashes.
    var path: String
    var size: Int
    /// Seconds since 1970.
    var modified: Double
  }

  init(_ root: URL) throws(CodebookError) {
    self.root = root
    let manager = FileManager.default
    do {
      let files: [File] = try manager.subpathsOfDirectory(atPath: root.path).filter(Self.isSource).sorted().compactMap {
        path in
        let attributes = try manager.attributesOfItem(atPath: root.appending(path: path).path)
        guard attributes[.type] as? FileAttributeType != .typeDirectory else { return nil }
        let modified = attributes[.modificationDate] as? Date
        return File(
          path: path, size: attributes[.size] as? Int ?? 0, modified: modified?.timeIntervalSince1970 ?? 0)
      }
      self.files = files
      paths = Set(files.map(\.path))
    } catch {
      throw .file(path: root.lastPathComponent, problem: "cannot be read: \(error.localizedDescription)")
    }
  }

  private static func isSource(_ path: String) -> Bool {
    !path.hasSuffix(".md") && !path.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  /// The content of a file by its path below the folder; `nil` when there is none.
  func bytes(of path: String) throws(CodebookError) -> [UInt8]? {
    guard has(path) else { return nil }
    do {
      return Array(try Data(contentsOf: root.appending(path: path)))
    } catch {
      throw .file(path: path, problem: "cannot be read: \(error.localizedDescription)")
    }
  }

  /// Whether there is a file of this path below the folder.
  func has(_ path: String) -> Bool { paths.contains(path) }

  /// All editions of a system, shipped or in the overlay, by first valid day.
  func editions(of system: CodeSystem) -> [EditionFolder] {
    let editions = paths.compactMap { path -> CalendarDate? in
      var parts = path.split(separator: "/")[...]
      if parts.first == Substring(Self.overlay) { parts = parts.dropFirst() }
      guard parts.count == 3, parts.first == Substring(system.rawValue), parts.last == Substring(EditionFile.name)
      else { return nil }
      return CalendarDate(parts[parts.startIndex + 1])
    }
    return Set(editions).sorted().map { EditionFolder(self, system: system, edition: $0) }
  }

  /// SHA-256 over the paths and contents of all files: 32 bytes.
  func digest() throws(CodebookError) -> [UInt8] {
    var hash = SHA256()
    for file in files {
      let content = try bytes(of: file.path) ?? []
      hash.update(data: Array("\(file.path)\0\(content.count)\0".utf8))
      hash.update(data: content)
    }
    return Array(hash.finalize())
  }
}
