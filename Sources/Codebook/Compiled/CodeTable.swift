/// The codes of an edition while it compiles: sorted, with the tree that their prefixes make.
struct CodeTable {
  /// Sorted ``CodeText/key``s.
  let keys: [UInt64]
  let isBillable: [Bool]
  /// Where the codes below each code end.
  let ends: [CodeID]
  /// The longest code that each code starts with; -1: none.
  let parents: [CodeID]

  /// - Parameter keys: Sorted, each once.
  init(keys: [UInt64], isBillable: [Bool]) {
    self.keys = keys
    self.isBillable = isBillable
    var ends = [CodeID](repeating: CodeID(keys.count), count: keys.count)
    var parents = [CodeID](repeating: -1, count: keys.count)
    var open: [Int] = []
    for (id, key) in keys.enumerated() {
      while let last = open.last, !CodeText(key: key).isBelow(CodeText(key: keys[last])) {
        ends[last] = CodeID(id)
        open.removeLast()
      }
      if let parent = open.last { parents[id] = CodeID(parent) }
      open.append(id)
    }
    self.ends = ends
    self.parents = parents
  }

  func id(of code: CodeText) -> CodeID? {
    let id = lowerBound(code.key)
    return Int(id) < keys.count && keys[Int(id)] == code.key ? id : nil
  }

  /// All codes that start with `code`, itself too; empty when there are none.
  func range(of code: CodeText) -> CodeRange {
    let width = UInt64(1) << UInt64(64 - 8 * code.length)
    return lowerBound(code.key)..<lowerBound(code.key &+ width)
  }

  private func lowerBound(_ key: UInt64) -> CodeID {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return CodeID(low)
  }
}
