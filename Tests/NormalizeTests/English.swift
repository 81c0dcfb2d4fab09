import Foundation
import Messages
import Normalize
import TestSupport

/// The normalizer that the tests use: the English tables of the repository.
enum English {
  static let normalizer: Normalizer = {
    let folder = Fixtures.repository.appending(path: "Codebooks/language/en")
    var files: [String: String] = [:]
    for name in LanguageTables.fileNames {
      files[name] = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    do {
      return Normalizer(tables: try LanguageTables(files: files))
    } catch {
      fatalError("\(error)")
    }
  }()

  static func note(_ text: String) -> Note {
    Note(
      id: "n1", source: Note.Source(path: "n1.txt", sha256: "", encoding: "utf-8", map: .sameBytes(skipped: 0)),
      encounter: Encounter(id: "e1"), text: text)
  }

  static func normalize(_ text: String) throws -> NormalizedNote { try normalizer.process(note(text)) }
}

extension NormalizedNote {
  /// The words at a place, for failures that can be read.
  func words(_ range: TextRange) -> String {
    String(decoding: Array(note.text.utf8)[range.start..<range.end], as: UTF8.self)
  }
}
