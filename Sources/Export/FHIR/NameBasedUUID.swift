internal import Crypto
internal import Foundation

/// Names of bundle entries that come out the same on every run: version 5 UUIDs, RFC 9562 section 5.5.
enum NameBasedUUID {
  // A namespace of our own, drawn once: changing it would rename every entry ever exported.
  private static let namespace: [UInt8] = [
    0x3b, 0x0c, 0x5d, 0x1e, 0x9f, 0x64, 0x4c, 0x2a, 0x8e, 0x71, 0x52, 0xd6, 0x0a, 0xb9, 0x47, 0xc8,
  ]

  /// `urn:uuid:` and the UUID of these keys, in lower case.
  static func urn(_ keys: [String]) -> String {
    // A key cannot run into the next: none holds U+001F, the separator made for this.
    let name = keys.joined(separator: "\u{1F}")
    var bytes = Array(Insecure.SHA1.hash(data: Data(namespace) + Data(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    let hex = bytes.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }
    let groups = [hex[0..<4], hex[4..<6], hex[6..<8], hex[8..<10], hex[10..<16]]
    return "urn:uuid:" + groups.map { $0.joined() }.joined(separator: "-")
  }
}
