internal import Messages

/// The two byte orders of UTF-16, found by the byte-order mark or, without one, by where the zeros stand.
enum UTF16Order {
  case littleEndian(mark: Bool)
  case bigEndian(mark: Bool)

  /// The byte order of `bytes`, or `nil` when they are not UTF-16.
  static func find(in bytes: [UInt8]) -> UTF16Order? {
    if bytes.starts(with: [0xFF, 0xFE]) { return .littleEndian(mark: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return .bigEndian(mark: true) }
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    var zeros = (even: 0, odd: 0)
    for index in stride(from: 0, to: min(bytes.count, 4096) - 1, by: 2) {
      if bytes[index] == 0 { zeros.even += 1 }
      if bytes[index + 1] == 0 { zeros.odd += 1 }
    }
    let units = min(bytes.count, 4096) / 2
    // Western text has its zeros on one side alone; binary data has them on both.
    if zeros.even == 0, zeros.odd * 10 > units * 7 { return .littleEndian(mark: false) }
    if zeros.odd == 0, zeros.even * 10 > units * 7 { return .bigEndian(mark: false) }
    return nil
  }

  /// The text of `bytes` in this order; `file` is named in errors.
  func decode(_ bytes: [UInt8], file: String) throws(IngestError) -> DecodedText {
    let start = hasMark ? 2 : 0
    guard bytes.count.isMultiple(of: 2) else { throw .brokenUTF16(file: file, offset: bytes.count - 1) }
    let units = stride(from: start, to: bytes.count, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
    if let zero = units.firstIndex(of: 0) { throw .binary(file: file, offset: start + 2 * zero) }
    if let lone = Self.loneSurrogate(in: units) { throw .brokenUTF16(file: file, offset: start + 2 * lone) }
    return DecodedText(text: String(decoding: units, as: UTF16.self), encoding: name, map: .unavailable)
  }

  private var hasMark: Bool {
    switch self {
    case .littleEndian(let mark), .bigEndian(let mark): mark
    }
  }

  private var name: String {
    switch self {
    case .littleEndian: "utf-16le"
    case .bigEndian: "utf-16be"
    }
  }

  private func unit(_ first: UInt8, _ second: UInt8) -> UInt16 {
    switch self {
    case .littleEndian: UInt16(second) << 8 | UInt16(first)
    case .bigEndian: UInt16(first) << 8 | UInt16(second)
    }
  }

  private static func loneSurrogate(in units: [UInt16]) -> Int? {
    var index = 0
    while index < units.count {
      if UTF16.isLeadSurrogate(units[index]) {
        guard index + 1 < units.count, UTF16.isTrailSurrogate(units[index + 1]) else { return index }
        index += 1
      } else if UTF16.isTrailSurrogate(units[index]) {
        return index
      }
      index += 1
    }
    return nil
  }
}
