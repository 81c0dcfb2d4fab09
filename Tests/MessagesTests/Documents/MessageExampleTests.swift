import Foundation
import Messages
import TestSupport
import Testing

/// The examples of docs/messages.md are messages.
struct MessageExampleTests {
  let page: String
  let examples: [JSONValue]
  let jsons: [Data]

  init() throws {
    page = try String(contentsOf: Fixtures.repository.appending(path: "docs/messages.md"), encoding: .utf8)
    jsons = page.matches(of: /(?s)```json\n(.*?)```/).map { Data($0.output.1.utf8) }
    examples = try jsons.map { try JSONValue($0) }
  }

  @Test("Every message has an example that passes its schema and is read", arguments: MessageCase.all)
  func example(message: MessageCase) throws {
    let places = examples.indices.filter { examples[$0]["type"]?.text == message.type }
    let place = try #require(places.first)
    #expect(places.count == 1)
    let schemas = try MessageSchemaTests.read.get()
    #expect(schemas.check(examples[place], against: message.schema).problems == [])
    _ = try message.reencode(jsons[place])
    #expect(page.contains("(schemas/\(message.schema))"))
  }

  @Test("Examples show no other JSON")
  func nothingElse() {
    #expect(examples.count == MessageCase.all.count)
  }

  @Test("The offsets of the examples are those of their words")
  func offsets() throws {
    let normalized = try #require(examples.first { $0["type"]?.text == NormalizedNote.messageType })
    let coded = try #require(examples.first { $0["type"]?.text == CodedEncounter.messageType })
    let text = Array(try #require(normalized["note"]?["text"]?.text).utf8)
    #expect(words(normalized["assertions"]?.items.first?["cue"], text) == "Denies")
    #expect(words(normalized["assertions"]?.items.first?["scope"], text) == "chest pain")
    #expect(words(coded["suggestions"]?.items.first?["evidence"]?.items.first?["range"], text) == "Type 2 diabetes")
    #expect(words(coded["dropped"]?.items.first?["evidence"]?["range"], text) == "chest pain")
  }

  @Test("The page tells every act of a decision", arguments: Decision.Act.allCases)
  func acts(act: Decision.Act) {
    #expect(page.contains("`\(act.rawValue)`"))
  }

  private func words(_ range: JSONValue?, _ text: [UInt8]) -> String? {
    guard let start = range?["start"]?.number, let end = range?["end"]?.number else { return nil }
    return String(decoding: text[Int(start)..<Int(end)], as: UTF8.self)
  }
}
