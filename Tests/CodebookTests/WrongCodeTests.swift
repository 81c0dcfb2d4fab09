import Foundation
import TestSupport
import Testing

@testable import Codebook

/// Every code that a slip makes of a billable one is refused for the right reason, over the whole edition.
///
/// A text is judged by the longest code that it begins with and by what follows. So every code gets every wrong next
/// character once, alone and with each tail that its billable codes end in; that covers every wrong and every extra
/// character at every place. `CLAIMSCRIBE_EXHAUSTIVE=1` tries each of the 40 million slips one by one.
struct WrongCodeTests {
  private let codes = TestCodebooks.icd10cm
  private static let characters = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
  private static let isExhaustive = ProcessInfo.processInfo.environment["CLAIMSCRIBE_EXHAUSTIVE"] == "1"

  @Test("A wrong or an extra character, at every place of every code", arguments: Self.characters.dropFirst(10))
  func wrongCharacters(letter: UInt8) {
    for id in codes.codes where codes.text(id)[0] == letter {
      let known = Array(plain(id).utf8)
      let tails = tails(below: id, after: known.count + 1)
      // An eighth character is wrong whatever it is: one of them for each code.
      for character in known.count == 7 ? [Self.characters[Int(id) % 36]] : Self.characters {
        let start = known + [character]
        for tail in tails where start.count + tail.count <= 8 { refuse(start + tail, nearest: id) }
      }
    }
  }

  @Test("A character left out, at every place of every code")
  func missingCharacters() {
    for id in codes.codes where codes.isBillable(id) {
      let code = Array(plain(id).utf8)
      for place in code.indices {
        var short = code
        short.remove(at: place)
        refuse(short, nearest: nil)
      }
    }
  }

  @Test("Each slip by itself", .enabled(if: isExhaustive, "takes minutes"))
  func everySlip() {
    for id in codes.codes where codes.isBillable(id) {
      let code = Array(plain(id).utf8)
      for place in 0...code.count {
        for character in Self.characters {
          refuse(code[..<place] + [character] + code[place...], nearest: nil)
          if place < code.count { refuse(code[..<place] + [character] + code[(place + 1)...], nearest: nil) }
        }
      }
    }
  }

  @Test("Every header is refused with what is below it")
  func headers() {
    for id in codes.codes where !codes.isBillable(id) {
      let check = codes.check(codes.code(id))
      let expected: CodeValidity.Status =
        codes.seventhCharacters(id).isEmpty || codes.completions(id).isEmpty ? .header : .seventhCharacterMissing
      let isRight =
        check.status == expected && check.title == codes.title(id)
        && check.replacements.allSatisfy { $0.hasPrefix(codes.code(id)) && codes.find($0) != nil }
      if !isRight || check.replacements.isEmpty { Issue.record("\(check.text)") }
    }
  }

  @Test("Every wrong 7th character is refused with those allowed")
  func seventhCharacters() {
    for id in codes.codes where !codes.completions(id).isEmpty {
      let allowed = Set(codes.seventhCharacters(id).map(\.character))
      let filled = plain(id).padding(toLength: 6, withPad: "X", startingAt: 0)
      for character in Self.characters.map({ String(UnicodeScalar($0)) }) {
        let status = codes.fault(of: filled + character).status
        if status != (allowed.contains(character) ? .valid : .seventhCharacterWrong) {
          Issue.record("\(filled + character) is \(status)")
        }
      }
    }
  }

  private func plain(_ id: CodeID) -> String { codes.code(id).replacing(".", with: "") }

  // The ends of the billable codes below, from a place on, one for each length; and none.
  private func tails(below id: CodeID, after place: Int) -> [[UInt8]] {
    var tails: [Int: [UInt8]] = [0: []]
    for other in codes.descendants(id) where codes.isBillable(other) && codes.text(other).length > place {
      let text = codes.text(other)
      let tail = (place..<text.length).map { text[$0] }
      if tails[tail.count] == nil { tails[tail.count] = tail }
      if tails.count > 4 { break }
    }
    return tails.values.map { $0 }
  }

  private func refuse(_ characters: some Collection<UInt8>, nearest: CodeID?) {
    let text = String(decoding: characters, as: UTF8.self)
    let fault = codes.fault(of: text)
    if let code = CodeText(text), let id = codes.find(code) {
      let isRight = fault.nearest == id && (fault.status == .valid) == codes.isBillable(id)
      if !isRight { Issue.record("\(text) is \(fault)") }
      return
    }
    if !isRight(fault, for: Array(characters)) || (nearest != nil && !isAtOrBelow(fault.nearest, nearest)) {
      Issue.record("\(text) is \(fault.status), nearest \(fault.nearest.map { codes.code($0) } ?? "none")")
    }
  }

  // The wrong character may start another code than the one that it was put behind.
  private func isAtOrBelow(_ found: CodeID?, _ id: CodeID?) -> Bool {
    guard let found, let id else { return false }
    return found == id || codes.descendants(id).contains(found)
  }

  // The reasons told apart without the code under test: by the codes that exist.
  private func isRight(_ fault: CodeFault, for text: [UInt8]) -> Bool {
    guard text.count <= 7 else { return fault.status == .tooLong }
    guard let nearest = fault.nearest else {
      return fault.status == (CodeText(String(decoding: text, as: UTF8.self)) == nil ? .malformed : .unknown)
        || fault.status == .malformed
    }
    if codes.isBillable(nearest) { return fault.status == .tooLong }
    let rest = text.dropFirst(codes.text(nearest).length)
    let isFilled = rest.dropLast().allSatisfy { $0 == UInt8(ascii: "X") }
    guard !codes.seventhCharacters(nearest).isEmpty, isFilled, !codes.completions(nearest).isEmpty else {
      return fault.status == .unknown
    }
    return switch fault.status {
    case .seventhCharacterWrong: true
    case .seventhCharacterMissing: rest.last == UInt8(ascii: "X") && text.count < 7
    case .placeholderMissing: text.count < 7
    default: false
    }
  }
}
