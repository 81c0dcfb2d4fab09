/// A file ready to be written: it passed its schema.
public struct ExportedFile: Hashable, Sendable {
  /// Name without a folder, made of letters, digits, `.`, `-` and `_`.
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
