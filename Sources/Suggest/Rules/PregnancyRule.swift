import Codebook
import Foundation
import Messages

/// Reports conditions of a pregnant patient by chapter 15, with trimester and weeks (Guidelines I.C.15.a, I.C.15.b).
///
/// The patient counts as pregnant when a pregnancy is listed or is why she comes. The obstetric code stands first, the
/// condition itself behind it.
struct PregnancyRule: CodingRule {
  private let pregnancy: CodeSet
  private let delivery: CodeSet
  private let perinatal: CodeSet
  private let trimesters: [UInt32]
  private let gestation: GestationFinder

  private static let ordinals = ["first", "second", "third"]

  init(book: ICD10CM, terms: TermTable) {
    pregnancy = CodeSet("Z33.1 Z34 O09-O48 O98-O9A", in: book)
    perinatal = CodeSet("P00-P96", in: book)
    delivery = CodeSet("Z37 O80 O82", in: book)
    trimesters = Self.ordinals.map { terms.word(typed: $0) }
    gestation = GestationFinder(terms: terms)
  }

  func apply(to draft: inout Draft, in context: CodingContext) {
    let isObstetric = { (candidate: Candidate) in
      pregnancy.contains(candidate.code) || delivery.contains(candidate.code)
    }
    guard let pregnant = draft.candidates.first(where: isObstetric) else { return }
    let weeks = gestation.weeks(in: context)
    let isDelivered = draft.candidates.contains { delivery.contains($0.code) }
    for condition in draft.candidates where isReported(condition) {
      guard let header = context.tables.pregnancyCode(of: condition.code),
        let code = isDelivered ? inChildbirth(header, context) : completed(header, weeks, context)
      else { continue }
      let step = ReasonStep(
        "guideline", "\(context.name(of: condition.code)) in a pregnant patient, Guidelines I.C.15.a.1")
      var obstetric = Candidate(code: code, mention: condition.mentions[0], path: condition.path + [step])
      obstetric.mentions = condition.mentions + pregnant.mentions
      draft.add(obstetric)
    }
    setTrimester(weeks, &draft, context)
    addWeeks(weeks, &draft, context)
    dropPerinatal(&draft, context)
  }

  // An obstetric code of an unnamed trimester moves to that of the weeks.
  private func setTrimester(_ weeks: GestationFinder.Weeks?, _ draft: inout Draft, _ context: CodingContext) {
    guard let weeks else { return }
    for candidate in draft.candidates {
      guard let code = sibling(of: candidate.code, weeks.trimester, context) else { continue }
      var moved = candidate
      moved.code = code
      moved.path.append(
        ReasonStep("completion", "trimester by the weeks: \(context.name(of: code)), Guidelines I.C.15.a.3"))
      draft.replace(candidate, by: moved, .lessSpecific, "the weeks tell the trimester")
    }
  }

  // O41.00X0 -> O41.03X0: the same title but for the trimester.
  private func sibling(of code: CodeID, _ trimester: Int, _ context: CodingContext) -> CodeID? {
    let title = context.book.title(code)
    guard title.contains("unspecified trimester") else { return nil }
    let wanted = title.replacingOccurrences(
      of: "unspecified trimester", with: "\(Self.ordinals[trimester]) trimester")
    return context.book.descendants(context.book.category(code)).first {
      context.book.isBillable($0) && context.book.title($0) == wanted
    }
  }

  // Conditions of the newborn never stand on the mother's record (Guidelines I.C.16.a.1).
  private func dropPerinatal(_ draft: inout Draft, _ context: CodingContext) {
    draft.drop { candidate in
      guard perinatal.contains(candidate.code) else { return nil }
      return (.otherPerson, "a condition of the newborn on the mother's record, Guidelines I.C.16.a.1")
    }
  }

  private func isReported(_ candidate: Candidate) -> Bool {
    candidate.role == .condition && candidate.mentions.contains { SectionRole.of($0.kind) == .diagnosis }
  }

  // The child that names the trimester: to 13, 27 and 40 weeks.
  private func completed(_ header: CodeID, _ weeks: GestationFinder.Weeks?, _ context: CodingContext) -> CodeID? {
    let children = context.book.children(header).filter { context.book.isBillable($0) }
    if let weeks {
      let word = trimesters[weeks.trimester]
      if let child = children.first(where: { context.terms.titleWords(of: $0).contains(word) }) { return child }
    }
    return children.first { context.book.titleHas("nspecified", $0) }
  }

  // "complicating childbirth" stands behind "complicating pregnancy": O99.02 behind O99.01.
  private func inChildbirth(_ header: CodeID, _ context: CodingContext) -> CodeID? {
    guard let parent = context.book.parent(header) else { return nil }
    return context.book.children(parent).first {
      context.book.isBillable($0) && context.book.title($0).hasSuffix("childbirth")
    }
  }

  // Z3A beside a code of chapter 15 (Guidelines I.C.21.c.11).
  private func addWeeks(_ weeks: GestationFinder.Weeks?, _ draft: inout Draft, _ context: CodingContext) {
    guard let weeks,
      let obstetric = draft.candidates.first(where: { context.book.character(0, of: $0.code) == UInt8(ascii: "O") }),
      let code = context.book.find("Z3A.\(weeks.value < 10 ? "0" : "")\(weeks.value)") ?? context.book.find("Z3A.01"),
      context.book.isBillable(code)
    else { return }
    var mention = obstetric.mentions[0]
    mention.note = weeks.note
    mention.match.sentence = weeks.sentence
    mention.match.places = [weeks.place]
    mention.range = context.notes[weeks.note].words.ranges[weeks.place]
    let step = ReasonStep(
      "guideline", "weeks of gestation beside \(context.name(of: obstetric.code)), Guidelines I.C.21.c.11")
    draft.add(Candidate(code: code, mention: mention, path: [step], role: .status))
  }
}
