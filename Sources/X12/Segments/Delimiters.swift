/// The four bytes that divide an interchange; its ISA segment names them.
public struct Delimiters: Hashable, Sendable {
  public var element: UInt8
  public var component: UInt8
  public var repetition: UInt8
  public var segment: UInt8

  /// `*`, `:`, `^` and `~`, as most payers want them.
  public static let usual = Delimiters(
    element: UInt8(ascii: "*"), component: UInt8(ascii: ":"), repetition: UInt8(ascii: "^"),
    segment: UInt8(ascii: "~"))

  func contains(_ byte: UInt8) -> Bool {
    byte == element || byte == component || byte == repetition || byte == segment
  }
}
