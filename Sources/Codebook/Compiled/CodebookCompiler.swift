internal import Foundation
internal import Messages

/// Compiles the text files of a codebook folder into one file.
enum CodebookCompiler {
  /// Raise it whenever a section's content or form changes: compiled files of another version are not opened.
  static let version = 1

  /// The compiled file, whose digest is that of `folder`. Each kind of table adds its sections here.
  static func compile(_ folder: CodebookFolder, digest: [UInt8]) throws(CodebookError) -> [UInt8] {
    do {
      var writer = CompiledFile.Writer()
      try EditionList.compile(folder, into: &writer)
      for (edition, path) in folder.editions(of: .icd10cm) {
        var compiler = ICD10CMCompiler(folder, path: path, edition: edition)
        try compiler.compile(into: &writer)
      }
      return writer.file(sourceDigest: digest)
    } catch let error as CodebookError {
      throw error
    } catch {
      throw .file(path: folder.root.lastPathComponent, problem: "cannot be compiled: \(error)")
    }
  }
}
