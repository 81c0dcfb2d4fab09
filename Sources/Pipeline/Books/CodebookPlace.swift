public import Foundation

/// Finds the folder of the codebooks.
public enum CodebookPlace {
  /// The folder that is named, else `./Codebooks`, else `Codebooks` beside the program or in its package.
  public static func find(named: String?) throws(PipelineError) -> URL {
    let places = named.map { [URL(filePath: $0)] } ?? [URL(filePath: "Codebooks")] + besideProgram
    if let folder = places.first(where: isFolder) { return folder }
    throw .noCodebooks(places: (named == nil ? Array(places.prefix(2)) : places).map(\.path))
  }

  // A program that was built in its package lies some folders below it.
  private static var besideProgram: [URL] {
    guard let program = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return [] }
    var places: [URL] = []
    var folder = program.deletingLastPathComponent()
    for _ in 0..<5 {
      places.append(folder.appending(path: "Codebooks"))
      folder.deleteLastPathComponent()
    }
    return places
  }

  private static func isFolder(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
