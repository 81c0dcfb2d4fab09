import Foundation
import Messages
import Store

/// A folder that is gone when the test is over.
final class Scratch {
  let folder = FileManager.default.temporaryDirectory.appending(path: "claimscribe-\(UUID().uuidString)")

  deinit { try? FileManager.default.removeItem(at: folder) }

  func workspace(patience: Double = 5) throws -> Workspace { try Workspace(folder: folder, patience: patience) }

  static let time = Moment("2026-05-04T09:15:00Z")!

  static func note(
    _ path: String, bytes: String = "Fever.", client: String = "north", encounter: String? = nil
  ) -> Note {
    let id = String(path.dropLast(4))
    return Note(
      id: id,
      source: Note.Source(
        path: path, sha256: "sha of \(bytes)", encoding: "utf-8", map: .sameBytes(skipped: 0)),
      encounter: Encounter(id: encounter ?? id, client: client), text: bytes)
  }

  static func coded(_ id: String, codes: [String] = ["I10"], client: String = "north") -> CodedEncounter {
    var coded = CodedEncounter(encounter: Encounter(id: id, client: client), notes: [id])
    coded.suggestions = codes.map { code in
      CodeSuggestion(
        system: .icd10cm, code: code, title: "Title", edition: "2026-04-01",
        evidence: [TextSpan(note: id, range: TextRange(0, 5))], reason: "title", path: [], score: 0.5, billable: true)
    }
    return coded
  }

  static func reviewed(_ id: String, _ state: ReviewedEncounter.State, client: String = "north") -> ReviewedEncounter {
    ReviewedEncounter(encounter: Encounter(id: id, client: client), notes: [id], state: state)
  }
}
