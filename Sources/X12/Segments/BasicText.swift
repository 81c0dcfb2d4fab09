internal import Foundation

/// Free text as X12's basic character set takes it: capital letters, digits and a few signs, no delimiter.
enum BasicText {
  /// Names, addresses and remarks in capitals; accents are dropped, what has no likeness becomes a blank.
  static func of(_ text: String?) -> String {
    guard let text else { return "" }
    if text.utf8.allSatisfy(isBasic) { return text }
    let bytes = text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.map(capital) : likeness(of: text)
    let words = bytes.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    return words.joined(separator: " ")
  }

  // Most names are plain ASCII and need no tables.
  private static func capital(_ byte: UInt8) -> UInt8 {
    let capital = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte - 0x20 : byte
    return isBasic(capital) ? capital : 0x20
  }

  private static func likeness(of text: String) -> [UInt8] {
    let decomposed = text.uppercased().decomposedStringWithCompatibilityMapping
    var bytes: [UInt8] = []
    for scalar in decomposed.unicodeScalars {
      if let likeness = likenesses[scalar] {
        bytes.append(contentsOf: likeness.utf8)
      } else if scalar.isASCII {
        bytes.append(isBasic(UInt8(scalar.value)) ? UInt8(scalar.value) : 0x20)
      } else if !scalar.properties.isDiacritic, scalar.properties.generalCategory != .nonspacingMark {
        bytes.append(0x20)
      }
    }
    return bytes
  }

  private static let likenesses: [UnicodeScalar: String] = [
    "Ø": "O", "Æ": "AE", "Œ": "OE", "Ł": "L", "Đ": "D", "Ð": "D", "Þ": "TH", "\u{2019}": "'", "\u{2018}": "'",
    "\u{2013}": "-", "\u{2014}": "-", "\u{2010}": "-",
  ]

  /// Capital letters, digits, blank and the signs of the basic set, without the usual delimiters.
  static func isBasic(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x20: true
    case UInt8(ascii: "!"), UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "/"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "="):
      true
    default: false
    }
  }

  /// Ids may have the small letters and the further signs of the extended set too.
  static func isExtended(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"),
      UInt8(ascii: "|"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "$"):
      true
    default: isBasic(byte)
    }
  }
}
