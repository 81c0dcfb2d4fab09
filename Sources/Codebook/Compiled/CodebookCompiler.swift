internal import Foundation
internal import Messages

/// Compiles the text files of a codebook folder into one file.
enum CodebookCompiler {
  /// The compiled file, whose digest is that of `folder`. Each kind of table adds its sections here.
  ///
  /// - Parameter program: Names the build of the program, kept in the file: another may compile otherwise.
  static func compile(
    _ folder: CodebookFolder, digest: [UInt8], program: String
  ) throws(CodebookError) -> [UInt8] {
    do {
      var writer = CompiledFile.Writer()
      writer.add(name: CompiledCache.section, bytes: Array(program.utf8))
      try EditionList.compile(folder, into: &writer)
      try SortedTableCompiler.compile(folder, into: &writer)
      let texts = try WrittenTexts(folder)
      let tables = try SearchTables(texts)
      for edition in folder.editions(of: .icd10cm) where edition.hasCodes {
        try ICD10CMCompiler(edition).compile(tables, into: &writer)
      }
      for edition in folder.editions(of: .icd10cm) { try IndexCompiler.compile(edition, into: &writer) }
      try compileTerms(folder, texts, into: &writer)
      return writer.file(sourceDigest: digest)
    } catch let error as CodebookError {
      throw error
    } catch let error as LanguageError {
      throw .words(error)
    } catch {
      throw .file(path: folder.root.lastPathComponent, problem: "cannot be compiled: \(error)")
    }
  }

  // The terms of each edition, looked up in the tables compiled so far; and the tables read when a run starts.
  private static func compileTerms(
    _ folder: CodebookFolder, _ texts: WrittenTexts, into writer: inout CompiledFile.Writer
  ) throws {
    guard let compiled = CompiledFile(writer.file(sourceDigest: [UInt8](repeating: 0, count: 32))) else { return }
    for edition in folder.editions(of: .icd10cm) where edition.hasCodes {
      let book = ICD10CM(compiled, edition: edition.edition)
      for language in texts.languages {
        let compiler = TermCompiler(book: book, language: language, files: texts.files)
        writer.add(name: TermTable.sectionName(edition.edition, language), bytes: try compiler.section())
      }
    }
    for path in texts.files.keys.sorted() where !path.hasPrefix("lexicon/") {
      writer.add(name: WrittenTexts.sectionName(path), bytes: Array((texts.files[path] ?? "").utf8))
    }
  }
}
