/// How much XML from outside may ask of the machine.
public struct XMLLimits: Hashable, Sendable {
  /// Longest document that is read, in bytes; at most 1 GiB.
  public var bytes: Int
  /// Deepest nesting of elements; at most 255, where libxml2 itself stops.
  public var depth: Int

  /// 256 MiB, 200 levels.
  public static let standard = XMLLimits(bytes: 256 << 20, depth: 200)

  public init(bytes: Int, depth: Int) {
    self.bytes = min(bytes, 1 << 30)
    self.depth = min(depth, 255)
  }
}
