internal import Foundation
internal import Ingest
internal import Messages

/// The manifests and charge files of a folder.
struct FolderTables: Sendable {
  /// Manifests that could be read, at most one a folder.
  private(set) var manifests: [Manifest] = []
  /// Charge lines and findings about them by encounter id.
  private(set) var charges: [String: ChargeSheet] = [:]
  /// How many files were read.
  private(set) var count = 0
  /// Files that were set aside.
  private(set) var failures: [(path: String, error: IngestError)] = []
  /// Rows that could not be read.
  private(set) var rowErrors: [IngestError] = []
  /// Unknown columns and the like.
  private(set) var findings: [Finding] = []

  // Manifests that could not be read, by the folder that they speak for.
  private var unusable: [String: String] = [:]

  /// The charge lines of one encounter.
  struct ChargeSheet: Sendable {
    var lines: [ChargeLine] = []
    var findings: [Finding] = []
  }

  init(manifestsOf scan: FolderScan) {
    for path in scan.manifests { readManifest(path, scan) }
  }

  /// Reads the charge files; `price` is asked for what they leave out.
  mutating func readCharges(of scan: FolderScan, price: (PriceRequest) -> ListedPrice?) {
    for path in scan.charges { readCharges(path, scan, price) }
  }

  /// The manifest that should speak for the note at `path` and cannot be read.
  func unusableManifest(for path: String) -> String? {
    if unusable.isEmpty { return nil }
    for folder in Self.folders(above: path) {
      if let manifest = unusable[folder] { return manifest }
      if manifests.contains(where: { Self.folder(of: $0.path) == folder }) { return nil }
    }
    return nil
  }

  private mutating func readManifest(_ path: String, _ scan: FolderScan) {
    // Paths are in order: `manifest.csv` comes before `manifest.json`.
    if let first = manifests.first(where: { Self.folder(of: $0.path) == Self.folder(of: path) }) {
      failures.append((path, .secondManifest(file: path, used: first.path)))
      return
    }
    do throws(IngestError) {
      guard let bytes = scan.bytes(of: path) else { throw .unreadable(file: path) }
      let manifest = try Manifest(bytes, path: path)
      manifests.append(manifest)
      findings += manifest.findings
      count += 1
    } catch {
      failures.append((path, error))
      unusable[Self.folder(of: path)] = path
    }
  }

  private mutating func readCharges(_ path: String, _ scan: FolderScan, _ price: (PriceRequest) -> ListedPrice?) {
    do throws(IngestError) {
      guard let bytes = scan.bytes(of: path) else { throw .unreadable(file: path) }
      let file = try ChargeFile(bytes, path: path, price: price)
      findings += file.findings
      for line in file.lines { charges[line.encounter, default: ChargeSheet()].lines.append(line) }
      for failure in file.failures { take(failure) }
      count += 1
    } catch {
      failures.append((path, error))
    }
  }

  // A claim must not leave without the line: its encounter gets an error.
  private mutating func take(_ failure: ChargeFile.Failure) {
    rowErrors.append(failure.error)
    guard let encounter = failure.encounter else { return }
    let report = failure.error.report
    charges[encounter, default: ChargeSheet()].findings.append(
      Finding(
        report.id, .error, at: report.place, "The charge line \(report.problem); it was left out.", fix: report.fix))
  }

  private static func folder(of path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }

  // The folder of `path` and those around it, innermost first; the last is the empty path.
  private static func folders(above path: String) -> [String] {
    var folders: [String] = []
    var rest = folder(of: path)
    while !rest.isEmpty {
      folders.append(rest)
      rest = folder(of: rest)
    }
    return folders + [""]
  }
}
