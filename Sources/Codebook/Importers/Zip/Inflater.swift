/// Unpacks what is packed by deflate (RFC 1951).
struct Inflater {
  private let input: ArraySlice<UInt8>
  private let limit: Int
  private var next: Int
  // Bits read ahead, the first one lowest.
  private var bits: UInt64 = 0
  private var bitCount = 0
  private var output: [UInt8] = []

  /// The unpacked bytes; `nil` when `input` is damaged, cut, or unpacks to another length than `length`.
  ///
  /// - Parameter length: What it unpacks to, in bytes; no more is ever kept.
  static func inflate(_ input: ArraySlice<UInt8>, length: Int) -> [UInt8]? {
    var inflater = Inflater(input, limit: length)
    return inflater.blocks() && inflater.output.count == length ? inflater.output : nil
  }

  private init(_ input: ArraySlice<UInt8>, limit: Int) {
    self.input = input
    self.limit = limit
    next = input.startIndex
    output.reserveCapacity(limit)
  }

  private mutating func blocks() -> Bool {
    while let isLast = take(1), let kind = take(2) {
      let isWhole =
        switch kind {
        case 0: stored()
        case 1: compressed(Self.fixedLengths, Self.fixedDistances)
        case 2: dynamic()
        default: false
        }
      if !isWhole { return false }
      if isLast == 1 { return true }
    }
    return false
  }

  // RFC 1951, 3.2.4.
  private mutating func stored() -> Bool {
    _ = take(bitCount % 8)
    guard let length = take(16), let complement = take(16), length == ~complement & 0xFFFF,
      output.count + length <= limit
    else { return false }
    for _ in 0..<length {
      guard let byte = take(8) else { return false }
      output.append(UInt8(byte))
    }
    return true
  }

  // 3.2.7: the lengths of the codes are themselves packed.
  private mutating func dynamic() -> Bool {
    guard let literals = take(5), let distances = take(5), let count = take(4), literals <= 29, distances <= 29 else {
      return false
    }
    var meta = [UInt8](repeating: 0, count: 19)
    for place in Self.order.prefix(count + 4) {
      guard let length = take(3) else { return false }
      meta[place] = UInt8(length)
    }
    guard let code = HuffmanCode(meta), let lengths = lengths(literals + distances + 258, code),
      let literalCode = HuffmanCode(lengths[..<(literals + 257)]),
      let distanceCode = HuffmanCode(lengths[(literals + 257)...])
    else { return false }
    return compressed(literalCode, distanceCode)
  }

  private mutating func lengths(_ count: Int, _ code: HuffmanCode) -> [UInt8]? {
    var lengths: [UInt8] = []
    while lengths.count < count {
      guard let symbol = symbol(code) else { return nil }
      if symbol < 16 {
        lengths.append(UInt8(symbol))
        continue
      }
      let (extra, least) = symbol == 16 ? (2, 3) : symbol == 17 ? (3, 3) : (7, 11)
      guard let more = take(extra), lengths.count + least + more <= count else { return nil }
      guard let last = symbol == 16 ? lengths.last : 0 else { return nil }
      lengths += repeatElement(last, count: least + more)
    }
    return lengths
  }

  // 3.2.5: literals, and copies of what was unpacked before.
  private mutating func compressed(_ literals: HuffmanCode, _ distances: HuffmanCode) -> Bool {
    while let symbol = symbol(literals) {
      if symbol == 256 { return true }
      guard output.count < limit else { return false }
      if symbol < 256 {
        output.append(UInt8(symbol))
        continue
      }
      guard symbol < 286, let length = value(symbol - 257, Self.lengthBases, Self.lengthExtras),
        let place = self.symbol(distances), place < 30,
        let distance = value(place, Self.distanceBases, Self.distanceExtras),
        distance <= output.count, output.count + length <= limit
      else { return false }
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
    return false
  }

  private mutating func value(_ index: Int, _ bases: [Int], _ extras: [Int]) -> Int? {
    take(extras[index]).map { bases[index] + $0 }
  }

  private mutating func take(_ count: Int) -> Int? {
    while bitCount < count {
      guard next < input.endIndex else { return nil }
      bits |= UInt64(input[next]) << UInt64(bitCount)
      next += 1
      bitCount += 8
    }
    let value = Int(bits & ((1 << UInt64(count)) - 1))
    bits >>= UInt64(count)
    bitCount -= count
    return value
  }

  private mutating func symbol(_ code: HuffmanCode) -> Int? {
    var (value, first, index) = (0, 0, 0)
    for length in 1...HuffmanCode.longest {
      guard let bit = take(1) else { return nil }
      value |= bit
      let count = code.counts[length]
      if value - first < count { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    return nil
  }

  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  private static let lengthExtras = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
    8193, 12289, 16385, 24577,
  ]
  private static let distanceExtras = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
  ]
  private static let fixedLengths = HuffmanCode(
    trusted: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
  private static let fixedDistances = HuffmanCode(trusted: [UInt8](repeating: 5, count: 30))
}

/// A canonical Huffman code (RFC 1951, 3.2.2).
struct HuffmanCode {
  /// Most bits of one code.
  static let longest = 15

  /// How many codes there are of each number of bits.
  let counts: [Int]
  /// By number of bits, then by symbol.
  let symbols: [Int]

  /// - Parameter lengths: Bits of the code of each symbol; 0: it has none.
  init(trusted lengths: some Collection<UInt8>) {
    var counts = [Int](repeating: 0, count: Self.longest + 1)
    for length in lengths { counts[Int(length)] += 1 }
    counts[0] = 0
    self.counts = counts
    symbols = (1...Self.longest).flatMap { bits in
      lengths.enumerated().filter { Int($0.element) == bits }.map(\.offset)
    }
  }

  /// `nil` when there are more codes than bits can tell apart.
  init?(_ lengths: some Collection<UInt8>) {
    self.init(trusted: lengths)
    var left = 1
    for count in counts.dropFirst() {
      left = left << 1 - count
      if left < 0 { return nil }
    }
  }
}
