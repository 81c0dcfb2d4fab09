internal import Foundation
internal import Ingest

/// The files below a folder, by what they are.
struct FolderScan: Sendable {
  let folder: URL
  /// Paths below the folder, slashes between names, in the order of their bytes.
  private(set) var notes: [String] = []
  private(set) var manifests: [String] = []
  private(set) var charges: [String] = []
  private(set) var supporting: [String] = []
  private(set) var unknown: [String] = []

  /// Hidden files, profiles, decisions and expected results are not looked at.
  init(_ folder: URL) throws(PipelineError) {
    self.folder = folder.standardizedFileURL
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue,
      let paths = FileManager.default.enumerator(atPath: folder.path)
    else { throw .noSuchPath(path: folder.path, wanted: "folder") }
    while let path = paths.nextObject() as? String {
      let isDirectory = paths.fileAttributes?[.type] as? FileAttributeType == .typeDirectory
      let role = FileRole.role(of: path)
      if isDirectory {
        if role == .ignored { paths.skipDescendants() }
      } else {
        add(path, role)
      }
    }
    sort()
  }

  /// How many files were seen.
  var count: Int { notes.count + manifests.count + charges.count + supporting.count + unknown.count }

  /// The bytes of the file at `path` below the folder; `nil` when it cannot be read.
  func bytes(of path: String) -> [UInt8]? {
    (try? Data(contentsOf: folder.appending(path: path))).map { [UInt8]($0) }
  }

  private mutating func add(_ path: String, _ role: FileRole) {
    switch role {
    case .note: notes.append(path)
    case .manifest: manifests.append(path)
    case .charges: charges.append(path)
    case .supporting: supporting.append(path)
    case .unknown: unknown.append(path)
    case .ignored: break
    }
  }

  private mutating func sort() {
    notes.sort(by: Self.inOrderOfBytes)
    manifests.sort(by: Self.inOrderOfBytes)
    charges.sort(by: Self.inOrderOfBytes)
    supporting.sort(by: Self.inOrderOfBytes)
    unknown.sort(by: Self.inOrderOfBytes)
  }

  private static func inOrderOfBytes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
