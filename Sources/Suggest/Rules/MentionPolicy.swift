import Codebook
import Messages

/// Decides which mentions of conditions are coded in `billing` mode, and from where.
///
/// Guidelines II, III and IV.J: diagnoses that the provider lists; chronic conditions wherever they are documented;
/// signs and symptoms where they are the complaint; nothing denied, and nothing uncertain in an outpatient setting.
struct MentionPolicy {
  private let presentingWords: WordMarks
  private let past: WordMarks

  init(terms: TermTable) {
    let words = [
      "presents", "presented", "presenting", "admitted", "complains", "complaining", "complained", "complaint",
      "complaints", "evaluation", "evaluated", "referred", "seen", "brought",
    ]
    presentingWords = WordMarks(words, in: terms)
    past = WordMarks(["after", "following", "from", "previous", "prior", "post", "despite", "during"], in: terms)
  }

  /// Sentences of a note without a list of diagnoses that are read as one.
  static let openingSentences = 25

  enum Verdict {
    case report
    /// Report what the condition becomes when it is past.
    case history
    /// Report what the condition becomes when it is a relative's.
    case familyHistory
    case drop(DroppedCandidate.Cause, String)
  }

  func verdict(on mention: Mention, code: CodeID, in context: CodingContext) -> Verdict {
    let role = role(of: mention, in: context)
    if let verdict = byAssertion(mention, code, role, context) { return verdict }
    if let drop = byWording(mention, code, role, context) { return drop }
    return bySection(mention, code, role, context)
  }

  // "A 44-year-old woman admitted with chest pain": the opening sentence of a narrative tells the complaint.
  private func role(of mention: Mention, in context: CodingContext) -> SectionRole {
    let role = SectionRole.of(mention.kind)
    guard role == .narrative, mention.kind != .hospitalCourse else { return role }
    let section = context.notes[mention.note].sections[mention.section]
    guard mention.range.start - section.body.start < SectionRole.openingBytes else { return role }
    let words = context.words[mention.note]
    let before = words.sentences[mention.match.sentence].lowerBound..<mention.match.first
    return words.numbers[before].contains(where: presentingWords.contains) ? .complaint : role
  }

  private func byAssertion(
    _ mention: Mention, _ code: CodeID, _ role: SectionRole, _ context: CodingContext
  ) -> Verdict? {
    switch mention.assertion {
    case .present: nil
    case .absent: .drop(.negated, "negated in the note")
    case .family: role == .diagnosis ? .familyHistory : .drop(.family, "said of a relative")
    case .otherPerson: .drop(.otherPerson, "said of another person")
    case .hypothetical: .drop(.hypothetical, "only under a condition")
    case .possible:
      context.setting == .outpatient
        ? .drop(.uncertain, "uncertain diagnosis in an outpatient setting, Guidelines IV.H")
        : role == .diagnosis || mention.kind == .hospitalCourse
          ? nil : .drop(.uncertain, "uncertain and not a diagnosis at discharge, Guidelines II.H")
    case .historical:
      tellsPast(code, context) || (context.tables.chronic.contains(code) && context.tables.historyCode(of: code) == nil)
        ? nil : .history
    }
  }

  private func byWording(
    _ mention: Mention, _ code: CodeID, _ role: SectionRole, _ context: CodingContext
  ) -> Verdict? {
    if ShortFormReading.contradicts(code, mention, in: context) {
      return .drop(.contextMissing, ShortFormReading.reason)
    }
    let record = context.terms.terms[mention.match.term]
    let source = context.source(of: mention)
    if record.listedOnly == 1, role != .diagnosis, role != .complaint, !isListedElsewhere(code, role, context) {
      return .drop(.contextMissing, "a general word outside a list of diagnoses")
    }
    if record.listedOnly == 1, isBuried(mention, context) {
      return .drop(.contextMissing, "a general word far inside a sentence")
    }
    guard source != .lexicon, source != .site else { return nil }
    if context.book.character(0, of: code) == UInt8(ascii: "Z") || context.isExternalCause(code) {
      return .drop(.contextMissing, "a status or cause is not coded from the words of a title")
    }
    if record.wordCount == 1, role != .diagnosis, role != .complaint,
      !DiseaseEndings.end(context.terms.text(of: mention.match.term)), !context.tables.chronic.contains(code)
    {
      return .drop(.contextMissing, "a single word of a title that names no disease by itself")
    }
    if mention.match.distance > 1, role != .diagnosis {
      return .drop(.contextMissing, "words of a title scattered in the narrative")
    }
    return nil
  }

  // "Her counts appear to be recovering from chemotherapy" lists no chemotherapy.
  private func isBuried(_ mention: Mention, _ context: CodingContext) -> Bool {
    let words = context.words[mention.note]
    return mention.match.first - words.sentences[mention.match.sentence].lowerBound > Self.listedWords
  }

  // Words of a listed diagnosis before the one that names it: "recurrent right lower extremity soft tissue infection".
  private static let listedWords = 10

  /// Whether a code tells why the patient comes, Z00-Z13, Z30-Z53 and Z69-Z76, and the mention stands where that is told.
  func isEncounterReason(_ mention: Mention, code: CodeID, in context: CodingContext) -> Bool {
    guard tellsReason(code, context) else { return false }
    return mention.tellsReason
  }

  private func tellsReason(_ code: CodeID, _ context: CodingContext) -> Bool {
    // Who takes part in a trial comes for the disease.
    if context.book.code(code) == "Z00.6" { return false }
    let category = context.book.code(context.book.category(code))
    return ("Z00"..."Z13").contains(category) || ("Z30"..."Z53").contains(category)
      || ("Z69"..."Z76").contains(category)
  }

  // "History of pulmonary embolism" is a term of its own: personal history, Z85 to Z87.
  private func tellsPast(_ code: CodeID, _ context: CodingContext) -> Bool {
    ("Z85"..."Z87").contains(context.book.code(context.book.category(code)))
  }

  // "Diabetic" in a history is as good as the noun; in an examination it is a word among others.
  private func isListedElsewhere(_ code: CodeID, _ role: SectionRole, _ context: CodingContext) -> Bool {
    (role == .narrative || role == .history) && context.tables.chronic.contains(code)
  }

  private func bySection(
    _ mention: Mention, _ code: CodeID, _ role: SectionRole, _ context: CodingContext
  ) -> Verdict {
    if role != .diagnosis, isTobacco(code, context) { return elsewhere(mention) }
    if tellsPast(code, context), role != .family, role != .allergies, role != .none { return .report }
    if tellsReason(code, context) {
      // "Skin bridges after circumcision": it was done before.
      let words = context.words[mention.note]
      if mention.match.first > 0, past.contains(words.numbers[mention.match.first - 1]) { return elsewhere(mention) }
      let isListed = role == .diagnosis && mention.kind != .assessmentAndPlan
      return isListed || isEncounterReason(mention, code: code, in: context) ? .report : elsewhere(mention)
    }
    // Told where the story is told; the rule of external causes keeps them beside an injury alone.
    if context.isExternalCause(code), role == .complaint || role == .narrative { return .report }
    let isChronic = context.tables.chronic.contains(code)
    switch role {
    case .diagnosis: return .report
    case .provisional: return isChronic || !context.hasDiagnosisSection ? .report : elsewhere(mention)
    case .history:
      if mention.kind == .pastSurgicalHistory { return .drop(.notReportedFromSection, "in a list of past surgery") }
      if isChronic { return .report }
      return isSymptom(code, context) ? .report : .history
    case .complaint:
      return isChronic || isSymptom(code, context) || !context.hasDiagnosisSection ? .report : elsewhere(mention)
    case .narrative, .plan:
      if isChronic { return .report }
      return !context.hasDiagnosisSection && opens(mention) ? .report : elsewhere(mention)
    case .observation where mention.kind == .reviewOfSystems: return elsewhere(mention)
    case .observation: return isChronic && isPlain(mention, context) ? .report : elsewhere(mention)
    case .medications: return isChronic ? .report : elsewhere(mention)
    case .social: return isChronic && !isMereUse(code, context) ? .report : elsewhere(mention)
    case .family: return .drop(.family, "in the family history")
    case .allergies, .none: return elsewhere(mention)
    }
  }

  // Outside a list of diagnoses the tobacco rule weighs what is told of smoking.
  private func isTobacco(_ code: CodeID, _ context: CodingContext) -> Bool {
    let text = context.book.code(code)
    return text.hasPrefix("F17") || text == "Z87.891" || text == "Z72.0"
  }

  // Use of a substance without abuse, dependence or a disorder that it causes (Guidelines I.C.5.b.3): F10 to F19 with .9.
  private func isMereUse(_ code: CodeID, _ context: CodingContext) -> Bool {
    let text = Array(context.book.code(code).utf8)
    return text.count > 4 && text[0] == UInt8(ascii: "F") && text[1] == UInt8(ascii: "1")
      && text[4] == UInt8(ascii: "9")
  }

  // In an examination short forms mean other things ("MS: alert"), and results speak of tests, not of conditions.
  private func isPlain(_ mention: Mention, _ context: CodingContext) -> Bool {
    switch mention.kind {
    case .laboratory, .imaging, .vitals, .procedure, .anesthesia: return false
    default: return context.terms.terms[mention.match.term].capitals == 0 && mention.range.count > 4
    }
  }

  private func elsewhere(_ mention: Mention) -> Verdict {
    .drop(.notReportedFromSection, "named in the section \(mention.kind.rawValue) only")
  }

  private func opens(_ mention: Mention) -> Bool { mention.match.sentence < Self.openingSentences }

  private func isSymptom(_ code: CodeID, _ context: CodingContext) -> Bool {
    context.book.character(0, of: code) == UInt8(ascii: "R")
  }
}
