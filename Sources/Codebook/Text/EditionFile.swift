internal import Foundation
internal import Messages

/// `edition.json`: what an edition folder holds and where it comes from.
struct EditionFile: Codable, Equatable {
  static let name = "edition.json"

  var system: CodeSystem
  /// First day that the edition is valid; the name of its folder.
  var edition: CalendarDate
  /// Last day, as far as known when it was imported.
  var validThrough: CalendarDate
  /// By kind of import: `icd10cm-tabular`.
  var tables: [String: Source]

  struct Source: Codable, Equatable {
    /// Name of the official file.
    var source: String
    /// SHA-256 of the official file, 64 lower-case hexadecimal digits.
    var sha256: String
  }

  func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }

  /// The same with the tables of `other` that it does not have itself.
  func merging(_ other: EditionFile) -> EditionFile {
    var merged = self
    merged.tables.merge(other.tables) { own, _ in own }
    return merged
  }
}

extension EditionFile {
  /// Reads the JSON; `nil` when it is none of this form.
  init?(_ bytes: [UInt8]) {
    guard let file = try? JSONDecoder().decode(EditionFile.self, from: Data(bytes)) else { return nil }
    self = file
  }
}
