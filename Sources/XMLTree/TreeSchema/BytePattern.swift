/// A regular expression over bytes.
indirect enum BytePattern: Hashable, Sendable {
  /// Matches no text at all.
  case nothing
  /// The empty text.
  case empty
  /// One byte of a set.
  case byte(ByteSet)
  /// Both, one behind the other.
  case sequence(BytePattern, BytePattern)
  case choice(Set<BytePattern>)
  /// At least `min` and at most `max` times; without a `max`, any number of times.
  case repeated(BytePattern, min: Int, max: Int?)
}

// Made so that equal expressions are mostly equal values: that keeps the states of an automaton few.
extension BytePattern {
  func then(_ next: BytePattern) -> BytePattern {
    switch (self, next) {
    case (.nothing, _), (_, .nothing): .nothing
    case (.empty, _): next
    case (_, .empty): self
    case (.sequence(let first, let second), _): first.then(second.then(next))
    default: .sequence(self, next)
    }
  }

  func or(_ other: BytePattern) -> BytePattern {
    let all = choices.union(other.choices)
    return all.count > 1 ? .choice(all) : all.first ?? .nothing
  }

  private var choices: Set<BytePattern> {
    switch self {
    case .nothing: []
    case .choice(let choices): choices
    default: [self]
    }
  }

  func times(_ min: Int, _ max: Int?) -> BytePattern {
    switch (min, max) {
    case (_, 0): .empty
    case (1, 1): self
    default: self == .nothing ? (min == 0 ? .empty : .nothing) : .repeated(self, min: min, max: max)
    }
  }

  /// Whether the empty text matches.
  var matchesEmpty: Bool {
    switch self {
    case .nothing, .byte: false
    case .empty: true
    case .sequence(let first, let second): first.matchesEmpty && second.matchesEmpty
    case .choice(let choices): choices.contains(where: \.matchesEmpty)
    case .repeated(let part, let min, _): min == 0 || part.matchesEmpty
    }
  }

  /// What the rest of a text must match when the text matches this and begins with `byte`: the derivative of Brzozowski
  /// (Derivatives of Regular Expressions, J. ACM 11, 1964).
  func after(_ byte: UInt8) -> BytePattern {
    switch self {
    case .nothing, .empty: return .nothing
    case .byte(let set): return set.contains(byte) ? .empty : .nothing
    case .sequence(let first, let second):
      let rest = first.after(byte).then(second)
      return first.matchesEmpty ? rest.or(second.after(byte)) : rest
    case .choice(let choices): return choices.reduce(.nothing) { $0.or($1.after(byte)) }
    case .repeated(let part, let min, let max):
      return part.after(byte).then(part.times(Swift.max(min - 1, 0), max.map { $0 - 1 }))
    }
  }

  /// All sets of bytes that it tells apart.
  var sets: Set<ByteSet> {
    switch self {
    case .nothing, .empty: []
    case .byte(let set): [set]
    case .sequence(let first, let second): first.sets.union(second.sets)
    case .choice(let choices): choices.reduce(into: []) { $0.formUnion($1.sets) }
    case .repeated(let part, _, _): part.sets
    }
  }
}
