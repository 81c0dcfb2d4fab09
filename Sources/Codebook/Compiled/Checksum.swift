/// A fast 64-bit checksum against damage, not against attack.
enum Checksum {
  /// Four lanes of eight bytes, multiplied and mixed as in xxHash64; the length counts.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var lanes: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    var next = 0
    while next + 32 <= bytes.count {
      lanes.0 = mix(lanes.0, bytes.loadUnaligned(fromByteOffset: next, as: UInt64.self))
      lanes.1 = mix(lanes.1, bytes.loadUnaligned(fromByteOffset: next + 8, as: UInt64.self))
      lanes.2 = mix(lanes.2, bytes.loadUnaligned(fromByteOffset: next + 16, as: UInt64.self))
      lanes.3 = mix(lanes.3, bytes.loadUnaligned(fromByteOffset: next + 24, as: UInt64.self))
      next += 32
    }
    var sum = UInt64(bytes.count)
    for lane in [lanes.0, lanes.1, lanes.2, lanes.3] { sum = mix(sum, lane) }
    while next < bytes.count {
      sum = mix(sum, UInt64(bytes[next]))
      next += 1
    }
    return sum ^ (sum >> 29)
  }

  @inline(__always) private static func mix(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let value = (sum ^ word) &* 0x9E37_79B1_85EB_CA87
    return (value << 31) | (value >> 33)
  }
}
