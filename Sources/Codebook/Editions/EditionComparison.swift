/// Compares two editions of ICD-10-CM, code by code, in the order of codes.
struct EditionComparison {
  private let older: ICD10CM
  private let newer: ICD10CM
  private var changes = EditionChanges()

  static func changes(from older: ICD10CM, to newer: ICD10CM) -> EditionChanges {
    var comparison = EditionComparison(older: older, newer: newer)
    comparison.compareCodes()
    comparison.compareNotes()
    comparison.compareSeventhCharacters()
    return comparison.changes
  }

  private init(older: ICD10CM, newer: ICD10CM) {
    self.older = older
    self.newer = newer
  }

  // Both tables are sorted: one walk through the two.
  private mutating func compareCodes() {
    var (left, right) = (older.codes.lowerBound, newer.codes.lowerBound)
    while left < older.codes.upperBound || right < newer.codes.upperBound {
      let leftKey = left < older.codes.upperBound ? older.text(left).key : UInt64.max
      let rightKey = right < newer.codes.upperBound ? newer.text(right).key : UInt64.max
      if leftKey < rightKey {
        changes.deleted.append(Self.row(left, older))
        left += 1
      } else if rightKey < leftKey {
        changes.added.append(Self.row(right, newer))
        right += 1
      } else {
        compare(left, right)
        left += 1
        right += 1
      }
    }
  }

  private mutating func compare(_ left: CodeID, _ right: CodeID) {
    if !older.titleBytes(left).elementsEqual(newer.titleBytes(right)), !followsParent(left, right) {
      changes.revised.append(
        EditionChanges.Revision(code: older.code(left), from: older.title(left), to: newer.title(right)))
    }
    switch (older.isBillable(left), newer.isBillable(right)) {
    case (true, false):
      let into = newer.descendants(right).filter { newer.isBillable($0) }.map { Self.row($0, newer) }
      changes.subdivided.append(
        EditionChanges.Subdivision(code: newer.code(right), title: newer.title(right), into: into))
    case (false, true): changes.reportable.append(Self.row(right, newer))
    default: break
    }
  }

  // The title changed only in what it has from the code above: "..., initial encounter".
  private func followsParent(_ left: CodeID, _ right: CodeID) -> Bool {
    guard older.text(left).length == 7, let above = older.parent(left), let new = newer.parent(right) else {
      return false
    }
    let (from, to) = (older.title(above), newer.title(new))
    guard from != to, older.title(left).hasPrefix(from), newer.title(right).hasPrefix(to) else { return false }
    return older.title(left).dropFirst(from.count) == newer.title(right).dropFirst(to.count)
  }

  private static func row(_ id: CodeID, _ book: ICD10CM) -> EditionChanges.Code {
    EditionChanges.Code(code: book.code(id), title: book.title(id), billable: book.isBillable(id))
  }
}

// MARK: Notes and 7th characters

extension EditionComparison {
  private static let kinds: [InstructionalNote.Kind] = [.excludes1, .excludes2, .codeFirst, .useAdditional, .codeAlso]

  private mutating func compareNotes() {
    let (old, new) = (older.printedNotes, newer.printedNotes)
    for place in Set(old.keys).union(new.keys).sorted() where old[place] != new[place] {
      for kind in Self.kinds {
        let texts = [old, new].map { ($0[place] ?? []).filter { $0.kind == kind }.map(\.text) }
        guard texts[0] != texts[1] else { continue }
        let added = texts[1].filter { !texts[0].contains($0) }
        let removed = texts[0].filter { !texts[1].contains($0) }
        // The same notes in another order say the same.
        guard !added.isEmpty || !removed.isEmpty else { continue }
        changes.notes.append(
          EditionChanges.NoteChange(place: place, kind: kind.rawValue, added: added, removed: removed))
      }
    }
  }

  private mutating func compareSeventhCharacters() {
    let (old, new) = (older.seventhTables, newer.seventhTables)
    for code in Set(old.keys).union(new.keys).sorted() {
      let (from, to) = (old[code] ?? [], new[code] ?? [])
      guard from != to else { continue }
      changes.seventhCharacters.append(
        EditionChanges.SeventhCharacterChange(
          code: code, added: to.filter { !from.contains($0) }, removed: from.filter { !to.contains($0) }))
    }
  }
}

extension ICD10CM {
  /// The notes by the place that they are printed at: a code, or the range of a section or chapter.
  fileprivate var printedNotes: [String: [InstructionalNote]] {
    let places = codes.map { code($0) } + allGroups.map(\.name)
    var notes: [String: [InstructionalNote]] = [:]
    for (index, place) in places.enumerated() where !firstNote.range(index).isEmpty {
      // A section of one chapter may have its range: their notes are read as one place.
      notes[place, default: []] += printedNotes(atPlace: index, named: place)
    }
    return notes
  }

  private func printedNotes(atPlace index: Int, named place: String) -> [InstructionalNote] {
    firstNote.range(index).map { note in
      InstructionalNote(
        place: place, kind: InstructionalNote.Kind.allCases[Int(noteKinds[note])], text: noteTexts[note], codes: [])
    }
  }

  /// The tables of 7th characters by the code that has one, `A initial encounter`.
  fileprivate var seventhTables: [String: [String]] {
    var tables: [String: [String]] = [:]
    for index in 0..<seventhCodes.count {
      tables[code(seventhCodes[index])] = seventhCharacters.range(index).map { place in
        "\(UnicodeScalar(seventhCharacters[place])) \(seventhMeanings[place])"
      }
    }
    return tables
  }
}
