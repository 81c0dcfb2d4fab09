/// A terminal that shows nothing but remembers what it would: enough of a VT220 for a full-screen program.
///
/// Written without the code that it tests; what it does not know it counts in ``unknown``.
public struct VirtualTerminal: Sendable {
  public private(set) var columns: Int
  public private(set) var rows: Int
  /// Where the next character goes, from 0.
  public private(set) var cursor = (row: 0, column: 0)
  public private(set) var isCursorShown = true
  public private(set) var isAlternate = false
  public private(set) var isPasteMarked = false
  /// Sequences that it does not know.
  public private(set) var unknown: [String] = []

  private var cells: [[Cell]]
  private var main: [[Cell]]
  private var style = Style()
  private var pending: [UInt8] = []

  public struct Style: Hashable, Sendable {
    public var isBold = false
    public var isDim = false
    public var isUnderlined = false
    public var isReversed = false
    /// 30 to 37, `nil` for the terminal's own.
    public var color: Int?
  }

  struct Cell: Hashable, Sendable {
    var text = " "
    var style = Style()
  }

  public init(columns: Int = 80, rows: Int = 24) {
    self.columns = columns
    self.rows = rows
    cells = Self.blank(columns, rows)
    main = cells
  }

  /// What a row shows, without the blanks at its end.
  public func line(_ row: Int) -> String {
    var text = cells[row].map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  /// What the screen shows.
  public var text: String { (0..<rows).map { line($0) + "\n" }.joined() }

  public func style(row: Int, column: Int) -> Style { cells[row][column].style }

  /// The texts of a row that have a style, each run of cells one text.
  public func runs(row: Int, where matches: (Style) -> Bool) -> [String] {
    var runs: [String] = []
    var isOpen = false
    for cell in cells[row] {
      if matches(cell.style) {
        if isOpen { runs[runs.count - 1] += cell.text } else { runs.append(cell.text) }
      }
      isOpen = matches(cell.style)
    }
    return runs
  }

  /// Another size; what is shown is lost, as it is in many terminals.
  public mutating func resize(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Self.blank(columns, rows)
    main = cells
    cursor = (0, 0)
  }

  /// Takes what a program wrote, cut at any byte.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    var index = 0
    while index < pending.count, let length = take(pending[index...]) { index += length }
    pending.removeFirst(index)
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>) -> Int? {
    let start = bytes.startIndex
    switch bytes[start] {
    case 0x1B: return sequence(bytes)
    case 0x0D: cursor.column = 0
    case 0x0A: cursor.row = min(rows - 1, cursor.row + 1)
    case 0x08: cursor.column = max(0, cursor.column - 1)
    case 0x00..<0x20, 0x7F: unknown.append("control \(bytes[start])")
    default: return character(bytes)
    }
    return 1
  }

  private mutating func character(_ bytes: ArraySlice<UInt8>) -> Int? {
    let first = bytes[bytes.startIndex]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard bytes.count >= length else { return nil }
    put(String(decoding: bytes.prefix(length), as: UTF8.self))
    return length
  }

  private mutating func put(_ text: String) {
    let places = text.unicodeScalars.first.map(Self.places) ?? 0
    if places == 0 {
      var column = max(0, cursor.column - 1)
      if cells[cursor.row][column].text.isEmpty { column -= 1 }
      cells[cursor.row][column].text += text
      return
    }
    // No wrapping: the last column is written over.
    let column = min(cursor.column, columns - places)
    cells[cursor.row][column] = Cell(text: text, style: style)
    if places == 2 { cells[cursor.row][column + 1] = Cell(text: "", style: style) }
    cursor.column = column + places
  }

  private static func places(_ scalar: Unicode.Scalar) -> Int {
    if scalar.properties.generalCategory == .nonspacingMark { return 0 }
    let isWide =
      (0x1100...0x115F).contains(scalar.value) || (0x2E80...0xD7A3).contains(scalar.value)
      || (0xFF00...0xFF60).contains(scalar.value) || (0x1F300...0x1FAFF).contains(scalar.value)
    return isWide ? 2 : 1
  }

  private static func blank(_ columns: Int, _ rows: Int) -> [[Cell]] {
    Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }
}

// MARK: Sequences

extension VirtualTerminal {
  private mutating func sequence(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= 2 else { return nil }
    guard bytes[bytes.startIndex + 1] == UInt8(ascii: "[") else {
      unknown.append("escape \(bytes[bytes.startIndex + 1])")
      return 2
    }
    let body = bytes.dropFirst(2)
    guard let final = body.firstIndex(where: { $0 >= 0x40 }) else { return nil }
    let text = String(decoding: body[..<final], as: UTF8.self)
    perform(Character(Unicode.Scalar(bytes[final])), text)
    return final - bytes.startIndex + 1
  }

  private mutating func perform(_ command: Character, _ text: String) {
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = numbers.first ?? 0
    switch command {
    case "H":
      cursor.row = min(rows, max(1, first)) - 1
      cursor.column = min(columns, max(1, numbers.count > 1 ? numbers[1] : 1)) - 1
    case "K" where first == 0:
      for column in min(cursor.column, columns)..<columns { cells[cursor.row][column] = Cell(style: style) }
    case "J" where first == 2: cells = Self.blank(columns, rows)
    case "m":
      if numbers.isEmpty { style = Style() }
      for number in numbers { attribute(number) }
    case "h" where text.hasPrefix("?"): setMode(text, true)
    case "l" where text.hasPrefix("?"): setMode(text, false)
    default: unknown.append("[\(text)\(command)")
    }
  }

  private mutating func attribute(_ number: Int) {
    switch number {
    case 0: style = Style()
    case 1: style.isBold = true
    case 2: style.isDim = true
    case 4: style.isUnderlined = true
    case 7: style.isReversed = true
    case 30...37: style.color = number
    case 39: style.color = nil
    default: unknown.append("attribute \(number)")
    }
  }

  private mutating func setMode(_ text: String, _ isOn: Bool) {
    switch text {
    case "?25": isCursorShown = isOn
    case "?2004": isPasteMarked = isOn
    case "?7", "?2026": break
    case "?1049":
      if isOn, !isAlternate { main = cells }
      if isOn { cells = Self.blank(columns, rows) } else { cells = main }
      isAlternate = isOn
    default: unknown.append("mode \(text)")
    }
  }
}
