/// A regular expression as a table: one look-up a byte, no way back.
struct ByteAutomaton: Sendable {
  /// The state before the first byte.
  static let start = 0

  // Bytes that no set of the expression tells apart are of one class.
  private let classes: [UInt8]
  private let classCount: Int
  // The state that follows, by state and class; `dead`: nothing matches any more.
  private let following: [UInt16]
  private let accepting: [Bool]
  private static let dead = UInt16.max

  /// - Returns: `nil` for an expression that wants more states or classes than the table has room for.
  init?(_ pattern: BytePattern) {
    guard let (classes, examples) = Self.classes(of: pattern.sets) else { return nil }
    var numbers: [BytePattern: UInt16] = [pattern: 0]
    var states = [pattern]
    var following: [UInt16] = []
    var state = 0
    while state < states.count {
      for example in examples {
        let rest = states[state].after(example)
        if rest != .nothing, numbers[rest] == nil {
          guard states.count < Self.dead else { return nil }
          numbers[rest] = UInt16(states.count)
          states.append(rest)
        }
        following.append(numbers[rest] ?? Self.dead)
      }
      state += 1
    }
    self.classes = classes
    classCount = examples.count
    self.following = following
    accepting = states.map(\.matchesEmpty)
  }

  /// The state behind a byte; `nil` when no text that goes on so matches.
  func next(_ state: Int, _ byte: UInt8) -> Int? {
    let next = following[state * classCount + Int(classes[Int(byte)])]
    return next == Self.dead ? nil : Int(next)
  }

  /// Whether a text that leads to this state matches.
  func accepts(_ state: Int) -> Bool { accepting[state] }

  /// Whether the whole text matches.
  func matches(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var state = Self.start
      for byte in bytes {
        guard let next = next(state, byte) else { return false }
        state = next
      }
      return accepts(state)
    }
  }

  // The class of each byte, and one byte of each class.
  private static func classes(of sets: Set<ByteSet>) -> ([UInt8], examples: [UInt8])? {
    let sets = Array(sets)
    var numbers: [[Bool]: UInt8] = [:]
    var examples: [UInt8] = []
    var classes: [UInt8] = []
    for byte in UInt8.min...UInt8.max {
      let kind = sets.map { $0.contains(byte) }
      if numbers[kind] == nil {
        guard let number = UInt8(exactly: numbers.count) else { return nil }
        numbers[kind] = number
        examples.append(byte)
      }
      classes.append(numbers[kind] ?? 0)
    }
    return (classes, examples)
  }
}
