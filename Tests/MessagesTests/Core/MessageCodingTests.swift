import Foundation
import Messages
import TestSupport
import Testing

struct MessageCodingTests {
  @Test("The type is written among sorted keys, slashes stay plain")
  func sortedKeys() throws {
    var note = Note.minimal
    note.id = "ward/1"
    let text = String(decoding: try MessageCoding.encode(note), as: UTF8.self)
    #expect(text.contains(#""id":"ward/1""#))
    #expect(text.contains(#""type":"claimscribe.note/1""#))
    #expect(!text.contains("\n"))
    #expect(MessageCoding.messageType(of: Data(text.utf8)) == "claimscribe.note/1")
    let keys = try ["encounter", "findings", "id", "source", "text", "type"].map { key in
      try #require(text.range(of: "\"\(key)\":", options: .backwards)).lowerBound
    }
    #expect(keys.last == keys.max())
  }

  @Test("Equal messages have equal bytes", arguments: MessageCase.all)
  func sameBytes(message: MessageCase) throws {
    for json in [message.full, message.minimal] {
      #expect(try message.reencode(json) == json)
    }
  }

  @Test("Every message has a type of its own")
  func distinctTypes() {
    let types = MessageCase.all.compactMap(\.type)
    #expect(Set(types).count == types.count)
  }

  static let noMessages: [(json: String, error: MessageError)] = [
    ("", .malformed(type: Note.messageType, place: "the JSON")),
    ("{", .malformed(type: Note.messageType, place: "the JSON")),
    ("[]", .malformed(type: Note.messageType, place: "the JSON")),
    ("{}", .malformed(type: Note.messageType, place: "key type")),
    (#"{"type": 1}"#, .malformed(type: Note.messageType, place: "key type")),
    (#"{"type": "claimscribe.note/1"}"#, .malformed(type: Note.messageType, place: "key id")),
    (#"{"type": "claimscribe.note/2"}"#, .wrongType(expected: Note.messageType, found: "claimscribe.note/2")),
    (#"{"type": "claimscribe.claim/1"}"#, .wrongType(expected: Note.messageType, found: Claim.messageType)),
    (#"{"type": "Doe, Jane"}"#, .wrongType(expected: Note.messageType, found: nil)),
  ]

  @Test("What is no note is refused", arguments: noMessages)
  func refuses(json: String, error: MessageError) {
    #expect(throws: error) { try MessageCoding.decode(Note.self, from: Data(json.utf8)) }
  }

  @Test("The type of what is no message is nil", arguments: ["", "{}", "[1]", #"{"type": 1}"#])
  func noType(json: String) {
    #expect(MessageCoding.messageType(of: Data(json.utf8)) == nil)
  }

  @Test("An error names the path of a key and never its value")
  func errorsQuoteNothing() throws {
    let json = String(decoding: try MessageCoding.encode(EncounterNotes.full), as: UTF8.self)
    let broken = json.replacing(#""kind":"diagnosis""#, with: #""kind":"Jane Doe""#)
    let error = #expect(throws: MessageError.self) {
      try MessageCoding.decode(EncounterNotes.self, from: Data(broken.utf8))
    }
    #expect(error == .malformed(type: EncounterNotes.messageType, place: "key notes[0].sections[0].kind"))
  }

  @Test("Damaged bytes are read or refused, never trapped", arguments: UInt64(0)..<100)
  func damaged(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var json = try MessageCoding.encode(NormalizedNote.full)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      json[Int.random(in: 0..<json.count, using: &random)] = UInt8.random(in: 0x20...0x7E, using: &random)
    }
    _ = try? MessageCoding.decode(NormalizedNote.self, from: json)
  }
}
