import Codebook

extension ICD10CM {
  /// How often the ASCII text `part` stands in the title of a code.
  func count(_ part: StaticString, inTitleOf code: CodeID) -> Int {
    let title = titleBytes(code)
    let length = part.utf8CodeUnitCount
    var count = 0
    var place = 0
    while place + length <= title.count {
      if holds(title, part, length, at: place) {
        count += 1
        place += length
      } else {
        place += 1
      }
    }
    return count
  }

  /// Whether the ASCII text `part` stands in the title of a code.
  func titleHas(_ part: StaticString, _ code: CodeID) -> Bool { count(part, inTitleOf: code) > 0 }

  @inline(__always)
  private func holds(_ title: UnsafeRawBufferPointer, _ part: StaticString, _ length: Int, at place: Int) -> Bool {
    for index in 0..<length where title[place + index] != part.utf8Start[index] { return false }
    return true
  }
}
