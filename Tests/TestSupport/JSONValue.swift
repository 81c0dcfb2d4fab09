public import Foundation

/// Any JSON value, to look at JSON without a type for it.
public indirect enum JSONValue: Hashable, Sendable, Decodable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Reads one JSON value.
  public init(_ data: Data) throws { self = try JSONDecoder().decode(JSONValue.self, from: data) }

  /// Reads one JSON value.
  public init(_ text: String) throws { try self.init(Data(text.utf8)) }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    // Strings and objects first: what is tried in vain costs an error each.
    if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([String: JSONValue].self) {
      self = .object(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if container.decodeNil() {
      self = .null
    } else {
      self = .number(try container.decode(Double.self))
    }
  }

  /// The value of a key; `nil` when this is no object or has no such key.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  /// The members of an object; empty for anything else.
  public var members: [String: JSONValue] {
    guard case .object(let members) = self else { return [:] }
    return members
  }

  /// The items of an array; empty for anything else.
  public var items: [JSONValue] {
    guard case .array(let items) = self else { return [] }
    return items
  }

  /// The characters of a string; `nil` for anything else.
  public var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The value of a number; `nil` for anything else.
  public var number: Double? {
    guard case .number(let number) = self else { return nil }
    return number
  }
}
