/// A 64-bit hash that is the same on every machine and in every run: FNV-1a, its bits spread at the end.
struct StableHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes a text in; its end counts, so that `ab`, `c` is not `a`, `bc`.
  mutating func mix(_ text: String) {
    for byte in text.utf8 { mix(byte) }
    mix(0xFF)
  }

  var value: UInt64 {
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  private mutating func mix(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
}
