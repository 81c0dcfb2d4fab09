public import Messages

/// An official index or table of one edition, read where it lies in the compiled file: main terms and the terms below
/// them, each with codes and with references to other entries.
///
/// Its edition is its own: which codes it names are still valid is a question to ``ICD10CM``.
public final class AlphabeticIndex: Sendable {
  public let kind: IndexKind
  /// First day that this index is valid.
  public let edition: CalendarDate

  private let titles: MappedStrings
  private let parents: MappedArray<IndexID>
  private let ends: MappedArray<IndexID>
  private let codes: MappedArray<UInt64>
  private let references: [References]
  private let names: MappedStrings
  private let firstName: MappedArray<UInt32>
  private let heads: MappedStrings
  private let headTerms: MappedLists<IndexID>
  private let keys: MappedArray<UInt64>
  private let keyTerms: MappedLists<IndexID>
  private let file: CompiledFile

  /// All `see`, or all `see also`.
  private struct References {
    var texts: MappedStrings
    var kinds: MappedArray<UInt8>
    var targets: MappedArray<IndexID>
  }

  init(_ file: CompiledFile, kind: IndexKind, edition: CalendarDate) {
    self.file = file
    self.kind = kind
    self.edition = edition
    let name = Self.sectionName(kind, edition)
    titles = MappedStrings(file, name + "titles")
    parents = MappedArray(file, name + "parents")
    ends = MappedArray(file, name + "ends")
    codes = MappedArray(file, name + "codes")
    references = ["see", "also"].map { part in
      References(
        texts: MappedStrings(file, name + part), kinds: MappedArray(file, name + part + ".kinds"),
        targets: MappedArray(file, name + part + ".targets"))
    }
    names = MappedStrings(file, name + "names")
    firstName = MappedArray(file, name + "names.first")
    heads = MappedStrings(file, name + "heads")
    headTerms = MappedLists(file, name + "heads.terms")
    keys = MappedArray(file, name + "keys")
    keyTerms = MappedLists(file, name + "keys.terms")
  }

  static func sectionName(_ kind: IndexKind, _ edition: CalendarDate) -> String {
    ICD10CM.sectionName(edition, "\(kind.rawValue)/")
  }
}

extension AlphabeticIndex {
  /// All entries, in the order of print: an entry is followed by all that is below it.
  public var entries: Range<IndexID> { 0..<IndexID(parents.count) }

  /// The main terms, in the order of print.
  public var mainTerms: [IndexID] { siblings(from: 0, before: IndexID(parents.count)) }

  /// The entries directly below.
  public func children(_ id: IndexID) -> [IndexID] { siblings(from: id + 1, before: ends[Int(id)]) }

  /// The entry directly above; `nil` for a main term.
  public func parent(_ id: IndexID) -> IndexID? {
    let parent = parents[Int(id)]
    return parent < 0 ? nil : parent
  }

  /// As printed, nonessential modifiers in parentheses: `Diabetes, diabetic (mellitus) (sugar)`.
  public func title(_ id: IndexID) -> String { titles[Int(id)] }

  /// The titles from the main term down to the entry.
  public func path(_ id: IndexID) -> [String] {
    var path = [title(id)]
    var id = id
    while let above = parent(id) {
      path.append(title(above))
      id = above
    }
    return path.reversed()
  }

  /// The code in each of ``IndexKind/columns``, as printed: `H93.29-`; `nil` where there is none.
  public func codes(_ id: IndexID) -> [String?] { indexCodes(id).map { $0?.text } }

  /// Where to look instead, as printed; empty when nowhere.
  public func see(_ id: IndexID) -> String { references[0].texts[Int(id)] }

  /// What ``see(_:)`` leads to.
  public func seeTarget(_ id: IndexID) -> IndexReference? { target(id, references[0]) }

  /// Where to look besides, as printed.
  public func seeAlso(_ id: IndexID) -> String { references[1].texts[Int(id)] }

  /// What ``seeAlso(_:)`` leads to.
  public func seeAlsoTarget(_ id: IndexID) -> IndexReference? { target(id, references[1]) }

  /// What the index joins to the entry by "with": the two are taken as linked unless the note says otherwise
  /// (Guidelines I.A.15).
  public func withTerms(_ id: IndexID) -> [IndexID] {
    children(id).filter { name($0).elementsEqual("with".utf8) }.flatMap(children)
  }

  /// The entries whose `see` leads nowhere.
  public var deadEnds: [IndexID] {
    entries.filter { seeTarget($0) == .deadEnd || seeAlsoTarget($0) == .deadEnd }
  }

  func indexCodes(_ id: IndexID) -> [IndexCode?] {
    let count = kind.columns.count
    return (Int(id) * count..<(Int(id) + 1) * count).map { IndexCode(key: codes[$0]) }
  }

  private func siblings(from first: IndexID, before end: IndexID) -> [IndexID] {
    var siblings: [IndexID] = []
    var next = first
    while next < end {
      siblings.append(next)
      next = ends[Int(next)]
    }
    return siblings
  }

  private func target(_ id: IndexID, _ list: References) -> IndexReference? {
    IndexReference(kind: list.kinds[Int(id)], target: list.targets[Int(id)])
  }
}

// MARK: By code

extension AlphabeticIndex {
  /// The entries that lead to a code of an edition, each with the code that it names: this one, or one above it that
  /// is to be completed.
  public func entries(leadingTo id: CodeID, of book: ICD10CM) -> [(id: IndexID, code: String)] {
    let keys = book.lineage(id).map { book.text($0).key }.flatMap { [$0, $0 | 1] }
    return keys.flatMap { key in entries(ofKey: key).map { ($0, IndexCode(key: key)?.text ?? "") } }
  }

  private func entries(ofKey key: UInt64) -> [IndexID] {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? keyTerms.list(low) : []
  }
}

// MARK: By words

extension AlphabeticIndex {
  /// The main terms that are called so: `diabetic`, `Complication`.
  public func mainTerms(named words: String) -> [IndexID] {
    mainTerms(IndexWording.path(words).joined(separator: " "))
  }

  /// The entry at a path of words, main term first: `Diabetes, with, kidney complications`.
  ///
  /// Nonessential modifiers may be left out, as may "with", "in" and "due to"; `by site` and the like end a path.
  public func find(_ path: String) -> IndexID? {
    let words = IndexWording.path(path)
    for count in stride(from: words.count, to: 0, by: -1) {
      for term in mainTerms(words[..<count].joined(separator: " ")) {
        if let found = find(words[count...], below: term) { return found }
      }
    }
    return nil
  }

  private func find(_ words: ArraySlice<String>, below id: IndexID) -> IndexID? {
    guard let first = words.first, first != "by" else { return id }
    let children = children(id)
    for count in stride(from: words.count, to: 0, by: -1) {
      let name = Array(words.prefix(count).joined(separator: " ").utf8)
      for child in children where isCalled(child, name) {
        if let found = find(words.dropFirst(count), below: child) { return found }
      }
    }
    for child in children where Self.connectives.contains(where: { isCalled(child, $0) }) {
      if let found = find(words, below: child) { return found }
    }
    return nil
  }

  private static let connectives = ["with", "in", "due to", "specified", "type"].map { Array($0.utf8) }

  private func isCalled(_ id: IndexID, _ words: [UInt8]) -> Bool {
    firstName.range(Int(id)).contains { names.raw($0).elementsEqual(words) }
  }

  private func name(_ id: IndexID) -> UnsafeRawBufferPointer {
    let range = firstName.range(Int(id))
    return range.isEmpty ? UnsafeRawBufferPointer(start: nil, count: 0) : names.raw(range.lowerBound)
  }

  private func mainTerms(_ name: String) -> [IndexID] {
    let query = Array(name.utf8)
    var (low, high) = (0, heads.count)
    while low < high {
      let middle = (low + high) / 2
      if heads.raw(middle).lexicographicallyPrecedes(query) { low = middle + 1 } else { high = middle }
    }
    return low < heads.count && heads.raw(low).elementsEqual(query) ? headTerms.list(low) : []
  }
}

extension AlphabeticIndex {
  /// The entry itself if it has a code, else the one that its `see` leads to, and so on; `nil` when there is none.
  public func entryWithCodes(_ id: IndexID) -> IndexID? {
    var id = id
    // References may go in a circle; the longest chain of the official tables has three.
    for _ in 0..<8 {
      if indexCodes(id).contains(where: { $0 != nil }) { return id }
      guard case .entry(let target)? = seeTarget(id) else { return nil }
      id = target
    }
    return nil
  }
}
