import Foundation
import Messages
import Testing

/// One kind of message in JSON: with every field, and with those alone that it cannot be without.
struct MessageCase: Sendable, CustomTestStringConvertible {
  /// Name of the schema, without `.schema.json`.
  let name: String
  /// The key `type`; `nil` for a decision, which has none.
  let type: String?
  let full: Data
  let minimal: Data
  /// Reads JSON and writes what was read.
  let reencode: @Sendable (Data) throws -> Data
  /// Whether both values are the same after they were written and read.
  let comesBack: @Sendable () throws -> Bool

  var testDescription: String { name }

  static let all = [
    MessageCase("note", Note.full, minimal: Note.minimal),
    MessageCase("normalized-note", NormalizedNote.full, minimal: NormalizedNote.minimal),
    MessageCase("encounter-notes", EncounterNotes.full, minimal: EncounterNotes.minimal),
    MessageCase("coded-encounter", CodedEncounter.full, minimal: CodedEncounter.minimal),
    MessageCase("reviewed-encounter", ReviewedEncounter.full, minimal: ReviewedEncounter.minimal),
    MessageCase("claim", Claim.full, minimal: Claim.minimal),
    MessageCase(decision: .full, minimal: .minimal),
  ]

  private init<M: Message & Equatable>(_ name: String, _ full: M, minimal: M) {
    self.name = name
    type = M.messageType
    self.full = bytes(of: full)
    self.minimal = bytes(of: minimal)
    reencode = { try MessageCoding.encode(MessageCoding.decode(M.self, from: $0)) }
    comesBack = {
      try [full, minimal].allSatisfy { try MessageCoding.decode(M.self, from: MessageCoding.encode($0)) == $0 }
    }
  }

  private init(decision full: Decision, minimal: Decision) {
    name = "decision"
    type = nil
    self.full = line(of: full)
    self.minimal = line(of: minimal)
    reencode = { line(of: try JSONDecoder().decode(Decision.self, from: $0)) }
    comesBack = {
      try [full, minimal].allSatisfy { try JSONDecoder().decode(Decision.self, from: line(of: $0)) == $0 }
    }
  }
}

private func bytes(of message: some Message) -> Data { try! MessageCoding.encode(message) }

private func line(of decision: Decision) -> Data { try! MessageCoding.encoder().encode(decision) }
