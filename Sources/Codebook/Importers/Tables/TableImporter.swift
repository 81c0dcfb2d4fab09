internal import Crypto
public import Messages

/// Turns official files of tables into text: lists of codes into editions of their system, the others into edit tables.
public struct TableImporter: Sendable {
  private let kind: TableKind
  private let edition: CalendarDate

  /// - Parameter edition: First day that the release is valid: 2026-04-01.
  public init(_ kind: TableKind, edition: CalendarDate) {
    self.kind = kind
    self.edition = edition
  }

  /// What a file becomes.
  public enum Result: Sendable {
    case codes(TextCodebook)
    case table(EditTableText)
  }

  /// Reads the whole file before anything is made of it: the result is complete, or an error is thrown.
  ///
  /// - Parameters:
  ///   - bytes: The file, or a zip file in which it is the largest of text.
  ///   - file: Its name without the folder, for errors and the record of the source.
  public func text(from bytes: [UInt8], named file: String) throws(CodebookError) -> Result {
    guard ZipArchive.isZip(bytes) else { return try text(of: bytes, file) }
    let archive = try ZipArchive(bytes, file: file)
    let endings = [".txt", ".csv", ".tsv", ".json"]
    let members = archive.members.filter { member in endings.contains { member.name.lowercased().hasSuffix($0) } }
    guard let member = members.max(by: { $0.length < $1.length }) else {
      throw .zip(file: file, problem: "has no file of text")
    }
    return try text(of: try archive.bytes(of: member), member.name.split(separator: "/").last.map(String.init) ?? file)
  }

  private func text(of bytes: [UInt8], _ file: String) throws(CodebookError) -> Result {
    switch kind {
    case .procedures:
      let list = try ProcedureOrderFile(bytes, file: file)
      return .codes(codebook(.icd10pcs, list.text, list.rows.count, list.rows.count(where: \.isValid), bytes, file))
    case .services:
      let list = try HCPCSFile(bytes, file: file)
      return .codes(codebook(.hcpcs, list.text, list.rows.count, list.rows.count, bytes, file))
    default:
      let rows = Set(try rows(bytes, file)).sorted { $0.lexicographicallyPrecedes($1) }
      guard let table = kind.table else { preconditionFailure("\(kind) is a list of codes") }
      return .table(
        EditTableText(
          table: table, edition: edition, rows: rows, source: file, sha256: Self.sha256(bytes),
          isPart: kind == .servicePairs))
    }
  }

  private func rows(_ bytes: [UInt8], _ file: String) throws(CodebookError) -> [[String]] {
    switch kind {
    case .codeEditor where bytes.first == UInt8(ascii: "{"): try CodeEditorFile(bytes, file: file).rows
    case .codeEditor: try OfficialTables.codeEditor(DelimitedFile(bytes), file)
    case .poaExempt: try OfficialTables.poaExempt(DelimitedFile(bytes), file)
    case .servicePairs: try OfficialTables.servicePairs(DelimitedFile(bytes), file)
    case .unlikelyUnits: try OfficialTables.unlikelyUnits(DelimitedFile(bytes), file)
    case .addOns: try OfficialTables.addOns(DelimitedFile(bytes), file)
    case .groups: try OfficialTables.groups(DelimitedFile(bytes), file)
    case .patientStatus: try OfficialTables.patientStatus(DelimitedFile(bytes), file)
    case .singleDoseDrugs: try OfficialTables.singleDose(DelimitedFile(bytes), file)
    case .procedures, .services: []
    }
  }

  private func codebook(
    _ system: CodeSystem, _ text: [UInt8], _ codes: Int, _ billable: Int, _ bytes: [UInt8], _ file: String
  ) -> TextCodebook {
    let source = EditionFile(
      system: system, edition: edition, validThrough: lastDay(of: system),
      tables: [kind.rawValue: EditionFile.Source(source: file, sha256: Self.sha256(bytes))])
    let description = (try? source.bytes()) ?? []
    return TextCodebook(
      system: system, edition: edition, files: [TabularText.codesFile: text, EditionFile.name: description],
      codes: codes, billable: billable)
  }

  // ICD-10-PCS goes by fiscal years from October to September; HCPCS comes out every quarter.
  private func lastDay(of system: CodeSystem) -> CalendarDate {
    let isHCPCS = system == .hcpcs
    let year = isHCPCS || edition.month < 10 ? edition.year : edition.year + 1
    let month = isHCPCS ? (edition.month + 2) / 3 * 3 : 9
    return CalendarDate(year: year, month: month, day: month == 3 || month == 12 ? 31 : 30) ?? edition
  }

  private static func sha256(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
