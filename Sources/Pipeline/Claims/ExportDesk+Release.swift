internal import Export
internal import Foundation
internal import Ingest
internal import Messages
internal import Store

/// A file and its entries in the ledger come together, wherever the program is stopped.
///
/// The file is put on the disk under a hidden name, then the ledger is written, then the file gets its name. Stopped
/// before the ledger, nothing has left; stopped behind it, the next export to the folder gives the file its name.
extension ExportDesk {
  func release(
    _ file: ExportedFile, to folder: URL, _ entries: [(entry: ExportEntry, claim: Claim)]
  ) throws {
    let staged = try StagedFile(file.bytes, for: folder.appending(path: file.name))
    do throws(StoreError) {
      try claims.desk.workspace.record(entries)
    } catch {
      staged.discard()
      throw error
    }
    try staged.publish()
  }

  /// Gives the files that the ledger has, and that an earlier export to the folder did not come to name, their names.
  func finishReleases(in folder: URL, client: String?) throws {
    let waiting = StagedFile.names(waitingIn: folder)
    guard !waiting.isEmpty else { return }
    for entry in try claims.desk.workspace.exports(client: client) where waiting.contains(entry.file) {
      let file = folder.appending(path: entry.file)
      let staged = StagedFile.left(for: file) { Ingester.sha256(of: Array($0)) == entry.sha256 }
      try staged?.publish()
    }
  }
}
