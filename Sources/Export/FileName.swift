/// Names of exported files.
enum FileName {
  /// The control number as a file name: what no file system takes becomes `_`, so that it stays in its folder.
  static func of(controlNumber: String, extension suffix: String) -> String {
    let characters = controlNumber.utf8.map { isPlain($0) ? Character(UnicodeScalar($0)) : "_" }
    let name = String(characters.prefix(100))
    return (name.hasPrefix(".") ? "_" + name.dropFirst() : name) + "." + suffix
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
