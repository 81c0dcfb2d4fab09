/// The name of exported files with places for what differs: `{client}-{control_number}.xml`.
public struct OutputName: Hashable, Sendable {
  /// What can stand in braces.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    case client
    case payer
    case controlNumber = "control_number"
    case encounter
    /// Day of the export: `20260504`.
    case date
    /// Number of the batch, for formats with many claims a file.
    case batch
  }

  private enum Part: Hashable, Sendable {
    case text(String)
    case field(Field)
  }

  private let parts: [Part]

  /// `nil` when braces do not fit, name no field, or no file could have the name.
  public init?(_ text: String) {
    var parts: [Part] = []
    var rest = text[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[brace] == "{", let end = rest[brace...].firstIndex(of: "}"),
        let field = Field(rawValue: String(rest[rest.index(after: brace)..<end]))
      else { return nil }
      parts += [.text(String(rest[..<brace])), .field(field)]
      rest = rest[rest.index(after: end)...]
    }
    parts.append(.text(String(rest)))
    guard !text.isEmpty, text.first != ".",
      Self.cleaned(text.filter { $0 != "{" && $0 != "}" }) == text.filter({ $0 != "{" && $0 != "}" })
    else { return nil }
    self.parts = parts
  }

  /// The name with the values of its fields; characters that make trouble in file names become hyphens.
  public func name(_ value: (Field) -> String) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .field(let field): Self.cleaned(value(field))
      }
    }.joined()
  }

  /// Whether the name has a place for `field`.
  public func contains(_ field: Field) -> Bool { parts.contains(.field(field)) }

  private static func cleaned(_ text: String) -> String {
    String(
      decoding: text.utf8.map { byte in
        let isPlain =
          (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")].contains(byte)
        return isPlain ? byte : UInt8(ascii: "-")
      }, as: UTF8.self)
  }
}
