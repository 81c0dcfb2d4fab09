/// Notes hold for all that is below them, from the chapter to the code.
extension ICD10CM {
  /// The notes printed at the code itself.
  public func notes(_ id: CodeID) -> [InstructionalNote] {
    let place = code(id)
    return firstNote.range(Int(id)).map { note($0, at: place) }
  }

  /// The notes of one kind in force: the code's own, then those that it inherits, innermost first.
  ///
  /// Where the same text stands as Excludes1 at one place and as Excludes2 at another, the inner one is in force.
  public func notesInForce(_ id: CodeID, _ kind: InstructionalNote.Kind) -> [InstructionalNote] {
    indices(id, kind).map { note($0.note, at: name(ofPlace: $0.place)) }
  }

  /// The codes never reported together with this code, as its own and inherited Excludes1 notes say.
  ///
  /// The other direction counts too: see ``mutuallyExclusive(_:_:)``.
  public func excludes1(_ id: CodeID) -> [CodeRange] { codes(id, .excludes1) }

  /// The codes that this code does not include, as its own and inherited Excludes2 notes say.
  public func excludes2(_ id: CodeID) -> [CodeRange] { codes(id, .excludes2) }

  /// Whether an Excludes1 note of either code, or of what it is in, names the other (Guidelines I.A.12.a).
  public func mutuallyExclusive(_ left: CodeID, _ right: CodeID) -> Bool {
    mutuallyExclusive(exclusions(of: left), exclusions(of: right))
  }

  /// The Excludes1 notes in force at a code, gathered once to be held against many others.
  public struct Exclusions: Sendable {
    public let code: CodeID
    fileprivate let notes: [Int]
  }

  /// The Excludes1 notes in force at `id`.
  public func exclusions(of id: CodeID) -> Exclusions {
    Exclusions(code: id, notes: indices(id, .excludes1).map(\.note).filter { !names($0, id) })
  }

  /// Whether an Excludes1 note of either code names the other (Guidelines I.A.12.a).
  public func mutuallyExclusive(_ left: Exclusions, _ right: Exclusions) -> Bool {
    excludes(left, right) || excludes(right, left)
  }

  /// Whether an Excludes1 note of `bearer` names the other code: "not coded here, but there".
  public func excludes(_ bearer: Exclusions, _ other: Exclusions) -> Bool {
    bearer.code != other.code && bearer.notes.contains { names($0, other.code) }
  }

  /// The Excludes1 note that keeps the two codes apart.
  ///
  /// A note of a chapter or section that names codes inside it counts for the others of its codes, not among those
  /// that it names.
  public func excludingNote(_ left: CodeID, _ right: CodeID) -> InstructionalNote? {
    guard left != right else { return nil }
    return excludingNote(of: left, naming: right) ?? excludingNote(of: right, naming: left)
  }

  /// Whether `id` stands after `other` by a code-first note of its own or a use-additional note of the other
  /// (Guidelines I.A.13, I.A.17).
  public func follows(_ id: CodeID, _ other: CodeID) -> Bool {
    indices(id, .codeFirst).contains { names($0.note, other) }
      || indices(other, .useAdditional).contains { names($0.note, id) }
  }

  private func excludingNote(of id: CodeID, naming other: CodeID) -> InstructionalNote? {
    let entry = indices(id, .excludes1).first { entry in
      names(entry.note, other) && !names(entry.note, id)
    }
    return entry.map { note($0.note, at: name(ofPlace: $0.place)) }
  }

  private func names(_ note: Int, _ id: CodeID) -> Bool {
    let bounds = noteCodes.range(note)
    var place = bounds.lowerBound
    while place < bounds.upperBound {
      if noteCodes[place] <= id && id < noteCodes[place + 1] { return true }
      place += 2
    }
    return false
  }

  private func codes(_ id: CodeID, _ kind: InstructionalNote.Kind) -> [CodeRange] {
    indices(id, kind).flatMap { Self.ranges(noteCodes.list($0.note)) }
  }

  // The notes of a kind in force, innermost first, each with its place: a code, or after all codes a group.
  private func indices(_ id: CodeID, _ kind: InstructionalNote.Kind) -> [(note: Int, place: Int)] {
    let other: InstructionalNote.Kind? =
      switch kind {
      case .excludes1: .excludes2
      case .excludes2: .excludes1
      default: nil
      }
    var result: [(note: Int, place: Int)] = []
    var overruling: [Int] = []
    func take(_ place: Int) {
      let notes = firstNote.range(place)
      for note in notes where Self.kinds[Int(noteKinds[note])] == kind {
        if !overruling.contains(where: { sameText($0, note) }) { result.append((note, place)) }
      }
      guard let other else { return }
      for note in notes where Self.kinds[Int(noteKinds[note])] == other { overruling.append(note) }
    }
    var code = id
    take(Int(code))
    while let parent = parent(code) {
      code = parent
      take(Int(code))
    }
    for group in chain(id).reversed() { take(keys.count + Int(group)) }
    return result
  }

  private static let kinds = InstructionalNote.Kind.allCases

  private func sameText(_ left: Int, _ right: Int) -> Bool {
    noteTexts.raw(left).elementsEqual(noteTexts.raw(right))
  }

  private func name(ofPlace place: Int) -> String {
    place < keys.count ? code(CodeID(place)) : groupNames[place - keys.count]
  }

  private func note(_ index: Int, at place: String) -> InstructionalNote {
    InstructionalNote(
      place: place, kind: Self.kinds[Int(noteKinds[index])], text: noteTexts[index],
      codes: Self.ranges(noteCodes.list(index)))
  }
}
