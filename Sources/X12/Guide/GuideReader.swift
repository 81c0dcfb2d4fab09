/// Puts the segments of a transaction into the loops of its guide.
///
/// It is patient: a segment out of order is taken, one that the guide has no place for becomes a stray of the loop that it stands in.
public struct GuideReader {
  private var open: [(rule: LoopRule, loop: Loop)]

  private init(_ rule: LoopRule) { open = [(rule, Loop(rule.name))] }

  public static func loop(of segments: [Segment], by rule: LoopRule) -> Loop {
    var reader = GuideReader(rule)
    for segment in segments { reader.take(segment) }
    reader.close(to: 1)
    return reader.open[0].loop
  }

  private mutating func take(_ segment: Segment) {
    for level in open.indices.reversed() {
      let rule = open[level].rule
      // The first segment of a loop would begin the next one of its kind.
      let own = level == 0 ? rule.segments[...] : rule.segments.dropFirst()
      if own.contains(where: { $0.matches(segment) }) {
        close(to: level + 1)
        open[level].loop.segments.append(segment)
        return
      }
      if let inner = rule.loops.first(where: { $0.begins(with: segment) }) {
        close(to: level + 1)
        open.append((inner, Loop(inner.name, [segment])))
        return
      }
    }
    open[open.count - 1].loop.strays.append(segment)
  }

  // Puts the loops beyond `count` into those around them.
  private mutating func close(to count: Int) {
    while open.count > count {
      let inner = open.removeLast().loop
      open[open.count - 1].loop.loops.append(inner)
    }
  }
}
