import Codebook
import Messages

/// Codes the stay of a newborn: the birth record first, weight and weeks, perinatal conditions (Guidelines I.C.16).
///
/// The patient counts as a newborn when the notes tell an age of at most 28 days, or list a condition of the
/// perinatal period beside words of the nursery.
struct NewbornRule: CodingRule {
  private let perinatal: CodeSet
  private let birthRecord: CodeSet
  private let prematurity: CodeSet
  private let lowWeight: CodeSet
  private let infant: InfantFinder

  init(book: ICD10CM, terms: TermTable) {
    perinatal = CodeSet("P00-P96", in: book)
    birthRecord = CodeSet("Z38", in: book)
    prematurity = CodeSet("P07.2-P07.3", in: book)
    lowWeight = CodeSet("P07.0-P07.1", in: book)
    infant = InfantFinder(terms: terms)
  }

  func apply(to draft: inout Draft, in context: CodingContext) {
    guard isNewborn(draft, context) else { return }
    asPerinatal(&draft, context)
    setWeeks(&draft, context)
    setWeight(&draft, context)
    setBirthRecord(&draft, context)
  }

  private func isNewborn(_ draft: Draft, _ context: CodingContext) -> Bool {
    if let days = infant.ageInDays(in: context) { return days <= 28 }
    guard !context.mentions(of: .newborn).isEmpty else { return false }
    return draft.candidates.contains { candidate in
      birthRecord.contains(candidate.code)
        || perinatal.contains(candidate.code) && candidate.mentions.contains { SectionRole.of($0.kind) == .diagnosis }
    }
  }

  private func asPerinatal(_ draft: inout Draft, _ context: CodingContext) {
    for condition in draft.candidates where condition.role == .condition {
      guard let code = context.tables.newbornCode(of: condition.code), code != condition.code else { continue }
      let name = context.name(of: condition.code)
      replace(condition, by: code, "\(name) of a newborn, Guidelines I.C.16.a", &draft, context)
    }
  }

  // P07.2- and P07.3- by completed weeks.
  private func setWeeks(_ draft: inout Draft, _ context: CodingContext) {
    guard let preterm = draft.candidates.first(where: { prematurity.contains($0.code) }),
      let weeks = infant.weeks(of: preterm, in: context), (23...36).contains(weeks),
      let code = prematurityCode(weeks, context.book), code != preterm.code
    else { return }
    replace(preterm, by: code, "\(weeks) completed weeks, Guidelines I.C.16.d", &draft, context)
  }

  private func prematurityCode(_ weeks: Int, _ book: ICD10CM) -> CodeID? {
    let title = "gestational age \(weeks) completed weeks"
    return book.children(weeks < 28 ? "P07.2" : "P07.3").first { book.title($0).hasSuffix(title) }
  }

  // P07.0- and P07.1- by grams; only beside prematurity or a listed low weight.
  private func setWeight(_ draft: inout Draft, _ context: CodingContext) {
    guard let anchor = draft.candidates.first(where: { lowWeight.contains($0.code) || prematurity.contains($0.code) }),
      let grams = infant.birthWeight(in: context), grams < 2500,
      let code = weightCode(grams, context.book)
    else { return }
    let reason = "birth weight of \(grams) grams, Guidelines I.C.16.d"
    if lowWeight.contains(anchor.code) { return replace(anchor, by: code, reason, &draft, context) }
    var candidate = Candidate(code: code, mention: anchor.mentions[0], path: [ReasonStep("guideline", reason)])
    candidate.place = anchor.place
    draft.add(candidate)
  }

  private func weightCode(_ grams: Int, _ book: ICD10CM) -> CodeID? {
    if grams < 500 { return book.find("P07.01") }
    return (book.children("P07.0") + book.children("P07.1")).first { code in
      let bounds = book.title(code).split(whereSeparator: { !$0.isNumber }).suffix(2).compactMap { Int($0) }
      return bounds.count == 2 && (bounds[0]...bounds[1]).contains(grams)
    }
  }

  // Z38.- on the record of the birth alone; the way of delivery from the note (Guidelines I.C.16.a.2).
  private func setBirthRecord(_ draft: inout Draft, _ context: CodingContext) {
    let listed = draft.candidates.first { birthRecord.contains($0.code) }
    let vaginal = context.mentions(of: .vaginalBirth)
    let cesarean = context.mentions(of: .cesareanBirth)
    guard listed != nil || context.setting == .inpatient,
      let evidence = listed?.mentions[0] ?? (vaginal + cesarean).first,
      listed != nil || bornHere(context)
    else { return }
    let isTwin = !context.mentions(of: .twinBirth).isEmpty
    let way = !cesarean.isEmpty ? "1" : !vaginal.isEmpty ? "0" : nil
    guard let code = birthCode(isTwin: isTwin, way: way, listed: listed?.code, context.book) else { return }
    let reason = "record of the birth: \(context.name(of: code)), Guidelines I.C.16.a.2"
    if let listed {
      if listed.code != code { replace(listed, by: code, reason, &draft, context) }
      return
    }
    draft.add(
      Candidate(
        code: code, mention: evidence, path: [context.sectionStep(evidence), ReasonStep("guideline", reason)],
        role: .encounterReason))
  }

  private func birthCode(isTwin: Bool, way: String?, listed: CodeID?, _ book: ICD10CM) -> CodeID? {
    guard let way else { return listed }
    return book.find(isTwin ? "Z38.3\(way)" : "Z38.0\(way)")
  }

  // The stay began with the birth: nothing tells of an admission from home or a transfer.
  private func bornHere(_ context: CodingContext) -> Bool { !infant.isTransferred(context) }

  private func replace(
    _ candidate: Candidate, by code: CodeID, _ reason: String, _ draft: inout Draft, _ context: CodingContext
  ) {
    var new = Candidate(
      code: code, mention: candidate.mentions[0], path: candidate.path + [ReasonStep("guideline", reason)],
      role: candidate.role)
    new.mentions = candidate.mentions
    new.place = candidate.place
    draft.replace(candidate, by: new, .combined, reason)
  }
}

extension ICD10CM {
  fileprivate func children(_ code: String) -> [CodeID] { find(code).map { Array(children($0)) } ?? [] }
}
