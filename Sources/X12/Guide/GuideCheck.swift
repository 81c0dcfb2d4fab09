/// Checks a transaction against its guide before it is written: order, number and content of loops and segments.
struct GuideCheck {
  private let shapes = SegmentShapes.all

  /// The first problem of a loop that is to be written.
  func problem(of loop: Loop, by rule: LoopRule) -> GuideProblem? {
    if let stray = loop.strays.first { return problem(loop, stray, nil, "has no place there") }
    return problemOfSegments(loop, rule) ?? problemOfLoops(loop, rule)
  }

  private func problemOfSegments(_ loop: Loop, _ rule: LoopRule) -> GuideProblem? {
    var place = 0
    var count = 0
    for segment in loop.segments {
      let start = place
      while place < rule.segments.count, !rule.segments[place].matches(segment) {
        if rule.segments[place].isRequired, count == 0 { return missing(loop, rule.segments[place]) }
        place += 1
        count = 0
      }
      guard place < rule.segments.count else {
        return problem(loop, segment, nil, start == rule.segments.count ? "has no place there" : "is not allowed there")
      }
      count += 1
      if let maximum = rule.segments[place].maximum, count > maximum {
        return problem(loop, segment, nil, "comes more than \(maximum) times")
      }
      if let problem = problem(of: segment, rule.segments[place], in: loop) { return problem }
    }
    let rest = rule.segments[min(count > 0 ? place + 1 : place, rule.segments.count)...]
    return rest.first(where: \.isRequired).map { missing(loop, $0) }
  }

  private func problemOfLoops(_ loop: Loop, _ rule: LoopRule) -> GuideProblem? {
    var place = 0
    var count = 0
    for inner in loop.loops {
      while place < rule.loops.count, rule.loops[place].name != inner.name {
        if rule.loops[place].isRequired, count == 0 { return missing(rule.loops[place]) }
        place += 1
        count = 0
      }
      guard place < rule.loops.count else {
        return GuideProblem(place: inner.name, what: "has no place in \(loop.name)")
      }
      count += 1
      if let maximum = rule.loops[place].maximum, count > maximum {
        return GuideProblem(place: inner.name, what: "comes more than \(maximum) times")
      }
      if let problem = problem(of: inner, by: rule.loops[place]) { return problem }
    }
    let rest = rule.loops[min(count > 0 ? place + 1 : place, rule.loops.count)...]
    return rest.first(where: \.isRequired).map(missing)
  }

  private func problem(of segment: Segment, _ rule: SegmentRule, in loop: Loop) -> GuideProblem? {
    for condition in rule.conditions {
      let value = condition.value(in: segment)
      if value.isEmpty {
        if condition.isRequired { return problem(loop, segment, condition.element, "is missing") }
      } else if !condition.codes.isEmpty, !condition.codes.contains(value) {
        return problem(loop, segment, condition.element, "has a code that is not allowed there")
      }
    }
    guard let shape = shapes[segment.id] else { return nil }
    return shape.problem(of: segment).map { problem(loop, segment, $0.element, $0.what) }
  }

  private func problem(_ loop: Loop, _ segment: Segment, _ element: Int?, _ what: String) -> GuideProblem {
    let number = element.map { $0 < 10 ? "0\($0)" : "\($0)" } ?? ""
    return GuideProblem(place: "\(loop.name) \(segment.id)\(number)", what: what)
  }

  private func missing(_ loop: Loop, _ rule: SegmentRule) -> GuideProblem {
    GuideProblem(place: "\(loop.name) \(rule.id)", what: "is missing")
  }

  private func missing(_ rule: LoopRule) -> GuideProblem { GuideProblem(place: rule.name, what: "is missing") }
}
