internal import Messages

/// What the value of an attribute must be.
enum ValueShape: Sendable {
  case any
  case fixed(String)
  case listed(Set<String>)
  /// What every one of these takes.
  case shaped([ByteAutomaton], Calendar)
  /// What one of these takes.
  case either([ValueShape])

  /// What an automaton cannot tell: whether the day and the time exist.
  enum Calendar: Sendable {
    case none, date, dateTime
  }

  func allows(_ value: String) -> Bool {
    switch self {
    case .any: true
    case .fixed(let text): value == text
    case .listed(let texts): texts.contains(value)
    case .shaped(let automata, let calendar): automata.allSatisfy { $0.matches(value) } && calendar.has(value)
    case .either(let shapes): shapes.contains { $0.allows(value) }
    }
  }

  /// What this takes and `automaton` too.
  func restricted(by automaton: ByteAutomaton) -> ValueShape? {
    switch self {
    case .any: .shaped([automaton], .none)
    case .shaped(let automata, let calendar): .shaped(automata + [automaton], calendar)
    case .fixed, .listed, .either: nil
    }
  }

  /// The type of XML Schema of this name, part 2; of dates those with four digits of the year and no zone, of times
  /// those before 24:00. `nil` for a type that is not known here.
  init?(builtIn name: Substring) {
    let calendar: Calendar
    let lexical: String
    switch name {
    case "string":
      self = .any
      return
    case "date": (lexical, calendar) = (Self.date, .date)
    case "dateTime": (lexical, calendar) = (Self.date + Self.time, .dateTime)
    case "positiveInteger": (lexical, calendar) = ("0*[1-9][0-9]*", .none)
    case "unsignedInt": (lexical, calendar) = (Self.unsignedInt, .none)
    default: return nil
    }
    guard let automaton = PatternReader.pattern(lexical).flatMap(ByteAutomaton.init) else { return nil }
    self = .shaped([automaton], calendar)
  }

  private static let date = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
  private static let time = #"T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+\-][0-9]{2}:[0-9]{2})?"#
  // Up to 4294967295.
  private static let unsignedInt =
    "0*([0-9]{1,9}|[1-3][0-9]{9}|4[01][0-9]{8}|42[0-8][0-9]{7}|429[0-3][0-9]{6}|4294[0-8][0-9]{5}"
    + "|42949[0-5][0-9]{4}|429496[0-6][0-9]{3}|4294967[01][0-9]{2}|42949672[0-8][0-9]|429496729[0-5])"
}

extension ValueShape.Calendar {
  fileprivate func has(_ value: String) -> Bool {
    switch self {
    case .none: true
    case .date: CalendarDate(value) != nil
    case .dateTime: Moment(value) != nil
    }
  }
}
