internal import Crypto

/// Names of bundle entries that come out the same on every run: version 5 UUIDs, RFC 9562 section 5.5.
enum NameBasedUUID {
  // A namespace of our own, drawn once: changing it would rename every entry ever exported.
  private static let namespace: [UInt8] = [
    0x3b, 0x0c, 0x5d, 0x1e, 0x9f, 0x64, 0x4c, 0x2a, 0x8e, 0x71, 0x52, 0xd6, 0x0a, 0xb9, 0x47, 0xc8,
  ]

  // A key cannot run into the next: none holds U+001F, the separator made for this.
  private static let separator: UInt8 = 0x1F

  /// `urn:uuid:` and the UUID of these keys, in lower case.
  static func urn(_ keys: [String]) -> String {
    var name = namespace
    for (index, key) in keys.enumerated() {
      if index > 0 { name.append(separator) }
      name += key.utf8
    }
    var bytes = Array(Insecure.SHA1.hash(data: name).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    return "urn:uuid:" + grouped(bytes)
  }

  // 8-4-4-4-12 digits.
  private static func grouped(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(36)
    for (index, byte) in bytes.enumerated() {
      if index == 4 || index == 6 || index == 8 || index == 10 { text.append(UInt8(ascii: "-")) }
      text.append(digit(byte >> 4))
      text.append(digit(byte & 0x0F))
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
