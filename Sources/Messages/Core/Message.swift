public import Foundation

/// A typed message between stages, with a public JSON form described in docs/schemas.
public protocol Message: Codable, Sendable {
  /// Name and version in the JSON key `type`: `claimscribe.note/1`.
  static var messageType: String { get }

  /// Checks what the types of the fields cannot hold, such as that offsets lie in the text.
  func check() throws(MessageError)
}

extension Message {
  public func check() throws(MessageError) {}
}

/// Writes and reads messages as JSON: one object with a `type` key, keys sorted, so that equal messages have equal bytes.
public enum MessageCoding {
  /// The JSON of a message on one line, without a line end.
  public static func encode(_ message: some Message) throws -> Data {
    try encoder().encode(Tagged(message: message))
  }

  /// Reads a message of the expected type and checks it.
  ///
  /// - Throws: ``MessageError`` when the JSON is not a message of type `M`; it never quotes the JSON.
  public static func decode<M: Message>(_ type: M.Type, from data: Data) throws(MessageError) -> M {
    let message: M
    do {
      message = try JSONDecoder().decode(Tagged<M>.self, from: data).message
    } catch let error as MessageError {
      throw error
    } catch {
      throw MessageError(error, decoding: M.messageType)
    }
    try message.check()
    return message
  }

  /// The value of the key `type`, or `nil` when there is none.
  public static func messageType(of data: Data) -> String? {
    try? JSONDecoder().decode(TypeOnly.self, from: data).type
  }

  /// The encoder of every JSON that the program writes: sorted keys, plain slashes.
  public static func encoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}

private struct TypeOnly: Decodable { var type: String }

private enum TypeKey: String, CodingKey { case type }

private struct Tagged<M: Message>: Codable {
  var message: M

  init(message: M) { self.message = message }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: TypeKey.self)
    let type = try container.decode(String.self, forKey: .type)
    guard type == M.messageType else {
      throw MessageError.wrongType(expected: M.messageType, found: type.hasPrefix("claimscribe.") ? type : nil)
    }
    message = try M(from: decoder)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: TypeKey.self)
    try container.encode(M.messageType, forKey: .type)
    try message.encode(to: encoder)
  }
}
