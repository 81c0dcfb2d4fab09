internal import Foundation

/// Tells the manifestations of other diseases by the wording of the tabular list (Guidelines I.A.13).
///
/// A code is one when a code-first note is in force and one of these holds:
///
/// 1. its title, or one above it, says "in diseases classified elsewhere" or the like;
/// 2. its title, or one above it, says "due to underlying condition" or "due to disease";
/// 3. the note is "underlying disease, such as:" with examples, and stands at the code itself, or the code is a
///    remainder ("Other ...", "..., unspecified") below it: the diseases named there stand by themselves.
///
/// In the last two the note must be bare: "if known" and "any associated" leave the order open.
struct ManifestationFinder {
  private var states: [State] = []

  private struct State {
    var isElsewhere = false
    var isDueToOther = false
    /// The first code-first note in force.
    var note: String?
    var reach = Reach.none
  }

  /// How a note with examples comes to a code.
  private enum Reach {
    case none
    /// It stands there.
    case own
    /// It holds for the code, and for all below it.
    case remainder
    /// A disease with a name, which the note does not make a manifestation.
    case named
  }

  /// Takes the codes in order, each after the one above it, and tells whether it is a manifestation.
  ///
  /// - Parameters:
  ///   - parent: Place of the code above; `nil` for a category.
  ///   - note: The first line of the code's own code-first note.
  mutating func add(title: String, parent: Int?, note: String?) -> Bool {
    var state = parent.map { states[$0] } ?? State()
    state.isElsewhere = state.isElsewhere || Self.namesOtherDisease(title)
    state.isDueToOther = state.isDueToOther || Self.isDueToOther(title)
    if let note {
      state.note = note
      state.reach = Self.hasExamples(note) ? .own : .none
    } else if state.reach == .own {
      state.reach = title.hasPrefix("Other ") || title.hasSuffix(", unspecified") ? .remainder : .named
    }
    states.append(state)
    guard let note = state.note else { return false }
    return state.isElsewhere || (state.isDueToOther && Self.isBare(note)) || state.reach == .own
      || state.reach == .remainder
  }

  private static func namesOtherDisease(_ title: String) -> Bool {
    // Almost no title gets past the first line.
    guard title.utf8.contains("classified elsewhere") else { return false }
    return !title.utf8.contains("not classified elsewhere") && !title.utf8.contains("as the cause of")
  }

  private static func isDueToOther(_ title: String) -> Bool {
    title.utf8.contains("due to underlying condition") || title.hasSuffix("due to disease")
  }

  private static func isBare(_ note: String) -> Bool { starts(note, with: ["disease", "condition", "disorder"]) }

  private static func hasExamples(_ note: String) -> Bool {
    starts(note, with: ["disease, such as:", "disorder, such as:"])
  }

  private static func starts(_ note: String, with nouns: [String]) -> Bool {
    guard !note.contains(" if ") else { return false }
    return nouns.contains { note.hasPrefix("underlying \($0)") || note.hasPrefix("the underlying \($0)") }
  }
}

extension String.UTF8View {
  // The general search of the library takes ten times as long.
  fileprivate func contains(_ words: StaticString) -> Bool {
    let length = words.utf8CodeUnitCount
    let found = withContiguousStorageIfAvailable { text in
      guard let base = text.baseAddress else { return false }
      var next = 0
      while next + length <= text.count {
        guard let place = memchr(base + next, Int32(words.utf8Start[0]), text.count - length - next + 1) else {
          return false
        }
        if memcmp(place, words.utf8Start, length) == 0 { return true }
        next = UnsafeRawPointer(base).distance(to: place) + 1
      }
      return false
    }
    return found ?? false
  }
}
