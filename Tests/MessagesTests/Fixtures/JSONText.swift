import Foundation
import Messages

/// The JSON that the program writes for a value.
func jsonText(of value: some Encodable) throws -> String {
  String(decoding: try MessageCoding.encoder().encode(value), as: UTF8.self)
}

/// Reads JSON text.
func decode<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
  try JSONDecoder().decode(type, from: Data(json.utf8))
}
