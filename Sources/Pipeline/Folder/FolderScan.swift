internal import Foundation
internal import Ingest

/// The files below a folder, by what they are.
struct FolderScan: Sendable {
  let folder: URL
  private let path: String
  /// Paths below the folder, slashes between names, in the order of their bytes.
  private(set) var notes: [String] = []
  private(set) var manifests: [String] = []
  private(set) var charges: [String] = []
  private(set) var supporting: [String] = []
  private(set) var unknown: [String] = []

  /// Hidden files, profiles, decisions and expected results are not looked at.
  init(_ folder: URL) throws(PipelineError) {
    self.folder = folder.standardizedFileURL
    path = self.folder.path
    guard addAll(below: "") else { throw .noSuchPath(path: folder.path, wanted: "folder") }
    sort()
  }

  // False when the folder cannot be read.
  private mutating func addAll(below inner: String) -> Bool {
    guard let entries = FolderListing.entries(of: inner.isEmpty ? path : "\(path)/\(inner)") else { return false }
    for entry in entries {
      let place = inner.isEmpty ? entry.name : "\(inner)/\(entry.name)"
      let role = FileRole.role(of: place)
      if !entry.isFolder {
        add(place, role)
      } else if role != .ignored {
        _ = addAll(below: place)
      }
    }
    return true
  }

  /// How many files were seen.
  var count: Int { notes.count + manifests.count + charges.count + supporting.count + unknown.count }

  /// The bytes of the file at `path` below the folder; `nil` when it cannot be read.
  func bytes(of path: String) -> [UInt8]? {
    FileBytes.read("\(self.path)/\(path)")
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
