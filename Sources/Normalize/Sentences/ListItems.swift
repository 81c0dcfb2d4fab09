internal import Messages

/// Follows the items of a numbered, lettered or bulleted list.
struct ListItems {
  struct Marker {
    let number: Int
    /// The first word of the item, after its number.
    let firstWord: Int
    var isBullet = false
  }

  private let text: ScannedText
  private var last = 0
  private var isBulleted = false
  /// The item that the text stands in, from 1; `nil` outside a list.
  private(set) var item: Int?

  init(_ text: ScannedText) { self.text = text }

  mutating func enter(_ marker: Marker) {
    last = marker.number
    isBulleted = marker.isBullet
    item = marker.number
  }

  /// An empty line ends an item, and a line without a bullet one that has a bullet; the list may go on.
  mutating func passBreak(_ gap: Gap) {
    if gap.contains(.paragraph) || (isBulleted && gap.contains(.lineBreak)) { item = nil }
  }

  /// The item that begins at `word`, if one does.
  func marker(at word: Int, isFirst: Bool, before end: Int) -> Marker? {
    let gap = text.gaps[word]
    let atLineStart = gap.contains(.lineBreak) || isFirst
    if gap.contains([.command, .bullet]) { return Marker(number: last + 1, firstWord: word) }
    if atLineStart, gap.meets([.bullet, .hyphen]), hasBullet(word) {
      return Marker(number: last + 1, firstWord: word, isBullet: true)
    }
    guard word + 1 < end, text.words[word].count <= 2 else { return nil }
    let after = text.gaps[word + 1]
    guard after.meets([.period, .closing]), after.meets([.blank, .closing]), !after.contains(.lineBreak) else {
      return nil
    }
    if let number = text.smallNumber(word), number > 0 {
      guard atLineStart || (number == last + 1 && gap.meets([.period, .semicolon, .colon, .comma])) else { return nil }
      return Marker(number: number, firstWord: word + 1)
    }
    return atLineStart ? lettered(word) : nil
  }

  // "A. Diabetes", "b) Asthma".
  private func lettered(_ word: Int) -> Marker? {
    guard text.words[word].count == 1 else { return nil }
    let number = Int(text.first(word) | 0x20) - Int(UInt8(ascii: "a")) + 1
    guard number >= 1, number <= 12, number == last + 1 else { return nil }
    return Marker(number: number, firstWord: word + 1)
  }

  // A bullet right before the word, at most one blank away, on the same line.
  private func hasBullet(_ word: Int) -> Bool {
    var place = text.words[word].start - 1
    while place >= 0, text.bytes[place] == 0x20 || text.bytes[place] == 9 { place -= 1 }
    guard place >= 0 else { return false }
    switch text.bytes[place] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"): return place == 0 || text.bytes[place - 1] <= 0x20
    case 0xA2, 0xB7, 0x8F, 0xAA: return Gap(text.bytes, from: max(0, place - 2), to: place + 1).contains(.bullet)
    default: return false
    }
  }
}
