internal import Crypto
public import Messages
internal import XMLTree

/// Turns an official file of ICD-10-CM, or the zip file that it is published in, into text files of an edition.
public struct OfficialImporter: Sendable {
  private let kind: ImportKind
  private let edition: CalendarDate

  /// - Parameter edition: First day that the release is valid: 2026-04-01.
  public init(_ kind: ImportKind, edition: CalendarDate) {
    self.kind = kind
    self.edition = edition
  }

  /// Reads the whole file before anything is made of it: the result is complete, or an error is thrown.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8, or a zip file with one such file of the kind.
  ///   - file: Its name without the folder, for errors and the record of the source.
  public func text(from bytes: [UInt8], named file: String) throws(CodebookError) -> TextCodebook {
    do {
      let official = try ZipArchive.isZip(bytes) ? unzipped(bytes, file) : (name: file, bytes: bytes)
      if let offset = UTF8Check.firstInvalidByte(of: official.bytes) {
        throw CodebookError.notUTF8(file: official.name, offset: offset)
      }
      var text = try tables(of: official.bytes, official.name)
      text.files[EditionFile.name] = try description(of: official.bytes, official.name).bytes()
      return text
    } catch let error as CodebookError {
      throw error
    } catch let error as XMLError {
      throw .xml(error)
    } catch {
      throw .file(path: file, problem: "cannot be imported: \(error)")
    }
  }

  private func unzipped(_ bytes: [UInt8], _ file: String) throws -> (name: String, bytes: [UInt8]) {
    let archive = try ZipArchive(bytes, file: file)
    let found = archive.members.filter { kind.fits($0.name) }
    guard let member = found.first, found.count == 1 else {
      let names = found.isEmpty ? "no file" : found.map(\.name).joined(separator: " and ")
      throw CodebookError.zip(file: file, problem: "has \(names) of the kind \(kind.rawValue)")
    }
    let name = member.name.split(separator: "/").last.map(String.init) ?? member.name
    return (name, try archive.bytes(of: member))
  }

  private func tables(of bytes: [UInt8], _ file: String) throws -> TextCodebook {
    switch kind {
    case .tabular: try tabular(bytes, file)
    case .order: try order(bytes, file)
    case .index: try index(.diseases, bytes, file)
    case .externalCauses: try index(.externalCauses, bytes, file)
    case .neoplasms: try index(.neoplasms, bytes, file)
    case .drugs: try index(.drugs, bytes, file)
    }
  }

  private func tabular(_ bytes: [UInt8], _ file: String) throws -> TextCodebook {
    let list = try TabularParser(bytes, file: file).parse()
    try check(version: list.version, file: file)
    let codes = try TabularExpansion.codes(of: list, file: file)
    return TextCodebook(
      system: .icd10cm, edition: edition, files: TabularText.files(of: list, codes: codes), codes: codes.count,
      billable: codes.count(where: \.isBillable))
  }

  private func order(_ bytes: [UInt8], _ file: String) throws -> TextCodebook {
    let list = try OrderFile(bytes, file: file)
    if let year = list.year { try check(version: year, file: file) }
    return TextCodebook(
      system: .icd10cm, edition: edition, files: [OrderFile.table: list.text], codes: list.rows.count,
      billable: list.rows.count(where: \.isBillable))
  }

  private func index(_ kind: IndexKind, _ bytes: [UInt8], _ file: String) throws -> TextCodebook {
    let index = try IndexParser(bytes, file: file, kind: kind).parse()
    try check(version: index.version, file: file)
    let text = IndexText.bytes(of: index.entries, kind)
    let mainTerms = index.entries.count { $0.level == 0 }
    return TextCodebook(
      system: .icd10cm, edition: edition, files: [kind.file: text], mainTerms: mainTerms,
      subterms: index.entries.count - mainTerms)
  }

  // A release is named by the fiscal year that it falls into.
  private func check(version: String, file: String) throws {
    guard version == String(FiscalYear(of: edition).number) else {
      throw CodebookError.wrongVersion(file: file, version: version, edition: edition)
    }
  }

  private func description(of bytes: [UInt8], _ file: String) -> EditionFile {
    let digest = SHA256.hash(data: bytes).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    return EditionFile(
      system: .icd10cm, edition: edition, validThrough: FiscalYear(of: edition).lastDay ?? edition,
      tables: [kind.rawValue: EditionFile.Source(source: file, sha256: digest)])
  }
}
