/// Turns the bytes of a terminal into keys, however the link cuts them into pieces.
///
/// A lone escape byte may be the Escape key or the begin of a sequence: the caller waits a moment and then calls
/// ``flush()``. Sequences that are not known are dropped whole, so that they never act as letters.
public struct KeyDecoder: Sendable {
  private var pending: [UInt8] = []
  private var pasted: [UInt8]?

  private static let escape: UInt8 = 0x1B
  private static let longestSequence = 64
  // What is pasted beyond this is dropped: no field takes so much.
  private static let longestPaste = 65_536

  public init() {}

  /// Whether bytes wait for the rest of a key.
  public var isWaiting: Bool { !pending.isEmpty }

  /// The keys that are whole.
  public mutating func decode(_ bytes: some Sequence<UInt8>) -> [Key] {
    pending += bytes
    var keys: [Key] = []
    var index = 0
    while index < pending.count {
      guard let (key, length) = next(pending[index...]) else { break }
      index += length
      if let key { keys.append(key) }
    }
    pending.removeFirst(index)
    return keys
  }

  /// The keys of what waited, once nothing more comes.
  public mutating func flush() -> [Key] {
    guard pasted == nil, let first = pending.first else { return [] }
    defer { pending = [] }
    if first == Self.escape { return pending.count == 1 ? [.escape] : [] }
    return []
  }

  // The first key and its bytes; no key for what is dropped, `nil` when more bytes are needed.
  private mutating func next(_ bytes: ArraySlice<UInt8>) -> (Key?, Int)? {
    if pasted != nil { return nextOfPaste(bytes) }
    guard let first = bytes.first else { return nil }
    switch first {
    case Self.escape: return sequence(bytes)
    case 0x0D, 0x0A: return (.enter, 1)
    case 0x09: return (.tab, 1)
    case 0x7F, 0x08: return (.backspace, 1)
    case 0x01...0x1A: return (.control(Character(Unicode.Scalar(first + 0x60))), 1)
    case 0x00...0x1F: return (nil, 1)
    case 0x20...0x7E: return (.character(Character(Unicode.Scalar(first))), 1)
    default: return character(bytes, first)
    }
  }

  private func character(_ bytes: ArraySlice<UInt8>, _ first: UInt8) -> (Key?, Int)? {
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    if length == 0 { return (nil, 1) }
    let rest = bytes.dropFirst().prefix(length - 1)
    let valid = rest.prefix { $0 & 0xC0 == 0x80 }
    if valid.count < rest.count { return (nil, 1 + valid.count) }
    if rest.count < length - 1 { return nil }
    guard let text = String(validating: bytes.prefix(length), as: UTF8.self), let character = text.first else {
      return (nil, length)
    }
    return (CharacterWidth.of(character) == 0 ? nil : .character(character), length)
  }
}

// MARK: Sequences

extension KeyDecoder {
  private mutating func sequence(_ bytes: ArraySlice<UInt8>) -> (Key?, Int)? {
    let start = bytes.startIndex
    guard bytes.count > 1 else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "["): return controlSequence(bytes)
    case UInt8(ascii: "O"):
      guard bytes.count > 2 else { return nil }
      return (Self.letters[bytes[start + 2]], 3)
    case Self.escape: return (.escape, 1)
    // A letter with Alt means nothing here, and must not mean the letter.
    default: return (nil, 2)
    }
  }

  // ESC [, parameters, a final byte from @ to ~.
  private mutating func controlSequence(_ bytes: ArraySlice<UInt8>) -> (Key?, Int)? {
    let body = bytes.dropFirst(2)
    guard let final = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
      return body.count > Self.longestSequence ? (nil, bytes.count) : nil
    }
    let length = final - bytes.startIndex + 1
    // Another escape begins anew.
    guard (0x40...0x7E).contains(bytes[final]) else { return (nil, length - 1) }
    let parameters = String(decoding: body[..<final], as: UTF8.self)
    if bytes[final] == UInt8(ascii: "~") {
      if parameters == "200" { pasted = [] }
      return (Self.numbers[parameters], length)
    }
    if parameters == "1;2", let key = Self.shifted[bytes[final]] { return (key, length) }
    return (parameters.contains("?") || parameters.contains("<") ? nil : Self.letters[bytes[final]], length)
  }

  // A paste ends with ESC [ 201 ~.
  private mutating func nextOfPaste(_ bytes: ArraySlice<UInt8>) -> (Key?, Int)? {
    let end: [UInt8] = Array("\u{1B}[201~".utf8)
    guard let escape = bytes.firstIndex(of: Self.escape) else {
      take(bytes)
      return (nil, bytes.count)
    }
    if escape > bytes.startIndex {
      take(bytes[..<escape])
      return (nil, escape - bytes.startIndex)
    }
    let seen = bytes.prefix(end.count)
    if seen.elementsEqual(end) {
      let text = String(decoding: pasted ?? [], as: UTF8.self)
      pasted = nil
      return (text.isEmpty ? nil : .paste(text), end.count)
    }
    return seen.elementsEqual(end.prefix(seen.count)) ? nil : (nil, 1)
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>) {
    let room = Self.longestPaste - (pasted?.count ?? 0)
    pasted?.append(contentsOf: bytes.prefix(max(0, room)))
  }

  private static let letters: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "Z"): .backTab, UInt8(ascii: "M"): .enter,
  ]

  private static let shifted: [UInt8: Key] = [
    UInt8(ascii: "A"): .shiftUp, UInt8(ascii: "B"): .shiftDown, UInt8(ascii: "C"): .shiftRight,
    UInt8(ascii: "D"): .shiftLeft,
  ]

  private static let numbers: [String: Key] = [
    "1": .home, "7": .home, "4": .end, "8": .end, "3": .delete, "5": .pageUp, "6": .pageDown,
  ]
}
