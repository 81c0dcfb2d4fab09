import Codebook
import Messages

/// Brings a code to the depth that the notes support, down to a billable code.
///
/// A child is taken when the words that its title adds stand in the sentence; else the child for "unspecified", else
/// the one "without", else "other specified": never one whose extra words nobody said (Guidelines I.B.2, I.A.9).
struct CodeCompleter {
  let sides: SideFinder
  private let regions: SpineRegionFinder
  /// Words of titles that add nothing to a condition.
  let emptyWords: WordMarks
  let other: WordMarks
  let multiple: UInt32
  let site: UInt32
  private let dominant: UInt32
  private let nondominant: UInt32
  private let non: UInt32

  init(terms: TermTable, tables: RuleTables) {
    sides = SideFinder(terms: terms, pairedOrgans: tables.pairedOrgans)
    regions = SpineRegionFinder(terms: terms)
    emptyWords = WordMarks(
      [
        "unspecified", "type", "site", "side", "part", "organism", "disease", "disorder", "condition", "syndrome",
        "nos", "mellitus", "encounter", "initial", "uncomplicated", "cause", "due",
      ], in: terms)
    dominant = terms.word(typed: "dominant")
    nondominant = terms.word(typed: "nondominant")
    non = terms.word(typed: "non")
    other = WordMarks(["other", "specified"], in: terms)
    multiple = terms.word(typed: "multiple")
    site = terms.word(typed: "site")
  }

  /// What the completion came to.
  struct Result {
    var code: CodeID
    var steps: [ReasonStep]
    /// Whether every level below the given code was supported by words, not by a default.
    var isSupported: Bool
  }

  /// The billable code below `code` that the mention supports, or `nil` when none does.
  func complete(_ code: CodeID, for mention: Mention, in context: CodingContext) -> Result? {
    let book = context.book
    var result = Result(code: code, steps: [], isSupported: true)
    sharpenSide(&result, mention, context)
    if book.isBillable(code) {
      refine(&result, mention, context)
      sharpenRegion(&result, mention, context)
      return result
    }
    let said = Set(context.sentenceWords(of: mention))
    while !book.isBillable(result.code) {
      let children = book.children(result.code)
      guard let choice = choose(children, below: result.code, said, mention, context) else { return nil }
      result.code = choice.code
      result.isSupported = result.isSupported && choice.isSupported
      if result.steps.count > 8 { return nil }
    }
    result.steps.append(ReasonStep("completion", "\(book.code(code)) completed to \(context.name(of: result.code))"))
    refine(&result, mention, context)
    sharpenRegion(&result, mention, context)
    return result
  }

  // A code for an unnamed site of the spine moves to the region that the notes name.
  private func sharpenRegion(_ result: inout Result, _ mention: Mention, _ context: CodingContext) {
    guard let codes = context.tables.spine[result.code], let region = regions.region(of: mention, in: context),
      let code = codes[region]
    else { return }
    result.steps.append(ReasonStep("completion", "region of the spine named in the note: \(context.name(of: code))"))
    result.code = code
  }

  private struct Choice {
    var code: CodeID
    var isSupported: Bool
  }

  private func choose(
    _ children: [CodeID], below parent: CodeID, _ said: Set<UInt32>, _ mention: Mention, _ context: CodingContext
  ) -> Choice? {
    if children.count == 1 { return Choice(code: children[0], isSupported: true) }
    if let seventh = seventhCharacter(children, below: parent, said, context) { return seventh }
    let known = knownWords(of: children, below: parent, context)
    let given = sides.words.side(ofTitle: context.terms.titleWords(of: parent))
    let options = children.map { Option($0, below: parent, given, known, said, self, context) }
    if options.contains(where: { $0.side != nil }), let side = sides.side(of: mention, code: parent, in: context),
      let option = options.first(where: { $0.side == side && $0.rest == .said })
        ?? byDominance(options, side, said, context.book)
        ?? options.first(where: { $0.side == side && $0.rest == .nothing })
    {
      return Choice(code: option.code, isSupported: true)
    }
    let said = options.filter { $0.rest == .said && $0.side == nil }.max { $0.count < $1.count }
    if let said { return Choice(code: said.code, isSupported: true) }
    let orders: [Option.Rest] = [.unspecified, .nothing, .without, .unspecifiedPart, .other]
    for rest in orders {
      if let option = options.first(where: { $0.rest == rest && $0.side == nil }) {
        return Choice(code: option.code, isSupported: false)
      }
    }
    return nil
  }

  // What the header's title says; where its children tell sides, also what those of one side all say: "upper limb" of
  // right and left, "ear" of "right ear" and "left ear" though the third child says "bilateral" alone.
  private func knownWords(of children: [CodeID], below parent: CodeID, _ context: CodingContext) -> Set<UInt32> {
    let known = Set(context.terms.titleWords(of: parent))
    let oneSided = children.filter { child in
      let side = sides.words.side(ofTitle: context.terms.titleWords(of: child))
      return side == .left || side == .right
    }
    guard let first = oneSided.first else { return known }
    var common = Set(context.terms.titleWords(of: first))
    for child in oneSided.dropFirst() { common.formIntersection(context.terms.titleWords(of: child)) }
    return known.union(common)
  }

  // Where the notes do not name the dominant side, the right one is taken for it (Guidelines I.C.6.a).
  private func byDominance(_ options: [Option], _ side: Side, _ said: Set<UInt32>, _ book: ICD10CM) -> Option? {
    guard side != .bilateral else { return nil }
    let isDominant = said.contains(dominant) ? !said.contains(non) : !said.contains(nondominant) && side == .right
    return options.first { option in
      let title = book.title(option.code)
      let isOther = title.contains("non-dominant") || title.contains("nondominant")
      return option.side == side && title.contains("dominant") && isOther != isDominant
        && option.telling.allSatisfy { [dominant, nondominant, non].contains($0) }
    }
  }

  /// A child of a header, by what its title adds.
  private struct Option {
    enum Rest { case nothing, said, unspecified, unspecifiedPart, without, other, unsaid }
    var code: CodeID
    var side: Side?
    var rest: Rest
    /// The added words that say something.
    var telling: [UInt32]

    var count: Int { telling.count }

    init(
      _ code: CodeID, below parent: CodeID, _ given: Side?, _ known: Set<UInt32>, _ said: Set<UInt32>,
      _ completer: CodeCompleter, _ context: CodingContext
    ) {
      self.code = code
      let title = Array(context.terms.titleWords(of: code))
      // "Of right foot with unspecified severity" adds no side to "of right foot".
      let own = completer.sides.words.side(ofTitle: title)
      side = own == given ? nil : own
      let added = title.filter { !known.contains($0) && completer.sides.words.side($0) == nil }
      telling = added.filter { !completer.emptyWords.contains($0) && !completer.other.contains($0) }
      // "Unspecified tear of unspecified shoulder" is the unspecified child of "Unspecified tear".
      let isUnspecified = Self.says("nspecified", code, moreThan: parent, context.book)
      let isWithout = Self.saysOnlyWithout(code, parent, context.book)
      rest = Self.rest(added, telling, said, isUnspecified, isWithout, completer)
    }

    // "without complications", "not intractable", but not "with muscle involvement without evidence of necrosis".
    private static func saysOnlyWithout(_ code: CodeID, _ parent: CodeID, _ book: ICD10CM) -> Bool {
      (says("without", code, moreThan: parent, book) || says(" not ", code, moreThan: parent, book))
        && !says(" with ", code, moreThan: parent, book)
    }

    private static func says(_ part: StaticString, _ code: CodeID, moreThan parent: CodeID, _ book: ICD10CM) -> Bool {
      book.count(part, inTitleOf: code) > book.count(part, inTitleOf: parent)
    }

    private static func rest(
      _ added: [UInt32], _ telling: [UInt32], _ said: Set<UInt32>, _ isUnspecified: Bool, _ isWithout: Bool,
      _ completer: CodeCompleter
    ) -> Rest {
      if isUnspecified { return telling.isEmpty ? .unspecified : .unspecifiedPart }
      if added.contains(where: completer.other.contains) { return .other }
      if telling.isEmpty { return .nothing }
      if telling.allSatisfy(said.contains) { return .said }
      return isWithout ? .without : .unsaid
    }
  }

  // The last character of injuries, fractures and obstetric codes: initial encounter unless the notes tell otherwise.
  private func seventhCharacter(
    _ children: [CodeID], below parent: CodeID, _ said: Set<UInt32>, _ context: CodingContext
  ) -> Choice? {
    guard let first = children.first, context.book.length(first) == 7, context.book.length(parent) < 7,
      children.count > 1
    else { return nil }
    let characters = children.map { context.book.character(6, of: $0) }
    let usual = context.isSubsequentEncounter ? UInt8(ascii: "D") : UInt8(ascii: "A")
    for wanted in [usual, UInt8(ascii: "A"), UInt8(ascii: "0")] {
      if let index = characters.firstIndex(of: wanted) { return Choice(code: children[index], isSupported: true) }
    }
    return nil
  }

  // A code or header for an unspecified side moves to the side that the notes name.
  private func sharpenSide(_ result: inout Result, _ mention: Mention, _ context: CodingContext) {
    let terms = context.terms
    let title = Set(terms.titleWords(of: result.code))
    guard title.contains(sides.words.unspecified), let parent = context.book.parent(result.code) else { return }
    let siblings = context.book.children(parent).filter { sides.words.side(ofTitle: terms.titleWords(of: $0)) != nil }
    guard !siblings.isEmpty, let side = sides.side(of: mention, code: result.code, in: context) else { return }
    let wanted = title.subtracting([sides.words.unspecified])
    for sibling in siblings where sides.words.side(ofTitle: terms.titleWords(of: sibling)) == side {
      let rest = Set(terms.titleWords(of: sibling)).filter { sides.words.side($0) == nil }
      if rest == wanted || rest.symmetricDifference(wanted).allSatisfy(emptyWords.contains) {
        result.steps.append(ReasonStep("completion", "side named in the note: \(context.name(of: sibling))"))
        result.code = sibling
        return
      }
    }
  }
}
