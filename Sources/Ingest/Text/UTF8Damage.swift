/// Counts the good and the broken multi-byte sequences of bytes that are not quite UTF-8.
struct UTF8Damage {
  private(set) var sequences = 0
  private(set) var broken = 0

  init(_ bytes: ArraySlice<UInt8>) {
    var decoder = UTF8()
    var input = bytes.makeIterator()
    while true {
      switch decoder.decode(&input) {
      case .scalarValue(let scalar): if scalar.value >= 0x80 { sequences += 1 }
      case .error: broken += 1
      case .emptyInput: return
      }
    }
  }

  /// Windows-1252 text forms a valid sequence only by accident, so a clear majority of them means UTF-8.
  var isMostlyUTF8: Bool { sequences > 2 * broken }
}
