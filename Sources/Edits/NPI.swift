/// A National Provider Identifier: 10 digits, the first 1 or 2, with a Luhn check digit, 45 CFR 162.406.
public struct NPI: Hashable, Sendable {
  /// The ten digits.
  public let digits: String

  /// The identifier, or `nil` when `text` is none.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes.allSatisfy({ (0x30...0x39).contains($0) }),
      bytes[0] == UInt8(ascii: "1") || bytes[0] == UInt8(ascii: "2"),
      Self.checkSum(of: bytes).isMultiple(of: 10)
    else { return nil }
    digits = text
  }

  // The check digit covers the card-issuer prefix 80840 too, whose digits add the constant 24.
  private static func checkSum(of digits: [UInt8]) -> Int {
    var sum = 24
    for (index, byte) in digits.enumerated() {
      let digit = Int(byte - 0x30)
      let doubled = digit > 4 ? 2 * digit - 9 : 2 * digit
      sum += index.isMultiple(of: 2) ? doubled : digit
    }
    return sum
  }
}
