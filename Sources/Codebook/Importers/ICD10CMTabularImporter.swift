internal import Crypto
public import Messages
internal import XMLTree

/// Turns the official ICD-10-CM tabular list (XML of NCHS) into the text files of an edition.
public struct ICD10CMTabularImporter: Sendable {
  /// KIND of `codebook import`.
  public static let kind = "icd10cm-tabular"

  private let edition: CalendarDate

  /// - Parameter edition: First day that the release is valid: 2026-04-01.
  public init(edition: CalendarDate) { self.edition = edition }

  /// Reads the whole file before anything is made of it: the result is complete, or an error is thrown.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8.
  ///   - file: Its name without the folder, for errors and the record of the source.
  public func text(from bytes: [UInt8], named file: String) throws(CodebookError) -> TextCodebook {
    do {
      try checkUTF8(bytes, file: file)
      let list = try TabularParser(bytes, file: file).parse()
      try check(version: list.version, file: file)
      let codes = try TabularExpansion.codes(of: list, file: file)
      var files = TabularText.files(of: list, codes: codes)
      let digest = SHA256.hash(data: bytes).map { String($0, radix: 16).leftPadded(to: 2) }.joined()
      files[EditionFile.name] = try EditionFile(
        system: .icd10cm, edition: edition, validThrough: endOfFiscalYear,
        tables: [Self.kind: EditionFile.Source(source: file, sha256: digest)]
      ).bytes()
      return TextCodebook(
        system: .icd10cm, edition: edition, files: files, codes: codes.count,
        billable: codes.count(where: \.isBillable))
    } catch let error as CodebookError {
      throw error
    } catch let error as XMLError {
      throw .xml(error)
    } catch {
      throw .file(path: file, problem: "cannot be imported: \(error)")
    }
  }

  private func checkUTF8(_ bytes: [UInt8], file: String) throws {
    if let offset = UTF8Check.firstInvalidByte(of: bytes) { throw CodebookError.notUTF8(file: file, offset: offset) }
  }

  // A release is named by the fiscal year that it falls into: October to September.
  private func check(version: String, file: String) throws {
    guard version == String(fiscalYear) else {
      throw CodebookError.wrongVersion(file: file, version: version, edition: edition)
    }
  }

  private var fiscalYear: Int { edition.month >= 10 ? edition.year + 1 : edition.year }

  private var endOfFiscalYear: CalendarDate {
    CalendarDate(year: fiscalYear, month: 9, day: 30) ?? edition
  }
}

extension String {
  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: "0", count: max(0, width - utf8.count)) + self
  }
}
