/// A list whose key is left out of the JSON when it is empty; a missing key is an empty list.
///
/// For lists that were added to a message after its version was published, and that most messages have nothing in.
@propertyWrapper
public struct OmittedWhenEmpty<Element: Hashable & Sendable & Codable>: Hashable, Sendable {
  public var wrappedValue: [Element]

  public init(wrappedValue: [Element]) { self.wrappedValue = wrappedValue }
}

extension OmittedWhenEmpty: Codable {
  public init(from decoder: any Decoder) throws { wrappedValue = try [Element](from: decoder) }

  public func encode(to encoder: any Encoder) throws { try wrappedValue.encode(to: encoder) }
}

// What the compiler writes for a Codable struct calls these two in place of the ones that want the key to be there.
extension KeyedDecodingContainer {
  func decode<Element>(_: OmittedWhenEmpty<Element>.Type, forKey key: Key) throws -> OmittedWhenEmpty<Element> {
    OmittedWhenEmpty(wrappedValue: try decodeIfPresent([Element].self, forKey: key) ?? [])
  }
}

extension KeyedEncodingContainer {
  mutating func encode<Element>(_ list: OmittedWhenEmpty<Element>, forKey key: Key) throws {
    if !list.wrappedValue.isEmpty { try encode(list.wrappedValue, forKey: key) }
  }
}
