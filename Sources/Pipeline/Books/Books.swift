internal import Codebook
public import Foundation
internal import Messages
internal import Review

/// The firm's codebooks, compiled and open.
public struct Books: Sendable {
  let codebooks: Codebooks

  public init(_ places: Places) throws { try self.init(codebooks: places.codebooks, cache: places.cache) }

  /// Opens the codebooks in a folder, compiling them into `cache` where that has not been done yet.
  public init(codebooks folder: URL, cache: URL) throws {
    codebooks = try Codebooks.open(folder: folder, cache: cache)
  }

  /// Compiles the codebooks of a folder anew, whatever the cache holds.
  public static func build(codebooks folder: URL, cache: URL) throws -> Books {
    Books(codebooks: try Codebooks.build(folder: folder, cache: cache))
  }

  private init(codebooks: Codebooks) { self.codebooks = codebooks }

  /// The last day of the newest edition of ICD-10-CM.
  var lastValidDay: CalendarDate {
    get throws {
      let days = codebooks.editions.filter { $0.system == .icd10cm && $0.codes > 0 }.map(\.validThrough)
      guard let last = days.max() else { throw CodebookError.noEdition(system: .icd10cm) }
      return last
    }
  }

  /// Names the text that the codebooks were compiled from.
  var fingerprint: String {
    codebooks.file.sourceDigest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  /// A code as its codebook has it on `date`; `nil` when the system has no such code then.
  ///
  /// Where no codebook of the system is at hand, only the shape of the code is checked, and its title stays empty.
  func entry(_ system: CodeSystem, _ code: String, on date: CalendarDate?) -> CodeCheck.Entry? {
    guard system == .icd10cm else { return Self.unchecked(system, code) }
    guard let date = try? date ?? lastValidDay, let book = try? codebooks.icd10cm(on: date).codes,
      let id = book.find(code)
    else { return nil }
    return CodeCheck.Entry(
      code: book.code(id), title: book.title(id), edition: book.edition.description, billable: book.isBillable(id))
  }

  private static func unchecked(_ system: CodeSystem, _ code: String) -> CodeCheck.Entry? {
    let code = code.uppercased()
    guard hasShape(Array(code.utf8), of: system) else { return nil }
    return CodeCheck.Entry(code: code, title: "", edition: "", billable: true)
  }

  private static func hasShape(_ code: [UInt8], of system: CodeSystem) -> Bool {
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    let isLetter = { (byte: UInt8) in (0x41...0x5A).contains(byte) }
    return switch system {
    case .icd10cm: false
    // Seven characters, never I or O, which look like digits.
    case .icd10pcs:
      code.count == 7
        && code.allSatisfy { isDigit($0) || (isLetter($0) && $0 != UInt8(ascii: "I") && $0 != UInt8(ascii: "O")) }
    case .hcpcs: code.count == 5 && isLetter(code[0]) && code.dropFirst().allSatisfy(isDigit)
    case .chargeMaster: !code.isEmpty && code.count <= 48 && code.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }
  }
}
