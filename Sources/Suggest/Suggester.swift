public import Codebook
public import Messages

/// Proposes codes for the notes of one encounter, each with its words, its reason and its score.
///
/// Terms found in the notes become mentions with an assertion; rules turn mentions into candidates, complete them to
/// billable codes, join, drop and order them. What is dropped is kept with its reason.
public struct Suggester: Stage {
  private let book: ICD10CM
  private let terms: TermTable
  private let tables: RuleTables
  private let mode: SuggestionMode
  private let matcher: TermMatcher
  private let subsequent: SubsequentEncounter
  private let rules: [any CodingRule]
  private let score: Score?
  private let learned: LearnedSuggestions?

  /// - Parameters:
  ///   - book: the edition in force on the date of service.
  ///   - terms: the compiled terms of that edition.
  ///   - tables: the rule tables read for that edition.
  ///   - words: the word lists of the notes' language.
  ///   - learned: what a coded history in that language taught; `nil`: the codebook alone speaks.
  public init(
    book: ICD10CM, terms: TermTable, tables: RuleTables, words: WordLists, mode: SuggestionMode,
    learned: LearnedCodes? = nil
  ) {
    self.learned = learned.map {
      LearnedSuggestions($0, book: book, terms: terms, functionWords: words.function, mode: mode)
    }
    self.book = book
    self.terms = terms
    self.tables = tables
    self.mode = mode
    score = tables.scores[mode]
    matcher = TermMatcher(table: terms, neutralWords: words.neutral)
    subsequent = SubsequentEncounter(terms: terms, phrases: words.returnVisits)
    let completer = CodeCompleter(terms: terms, tables: tables)
    switch mode {
    case .billing:
      rules = [
        ConditionRule(policy: MentionPolicy(terms: terms), completer: completer), NarrativeRule(completer: completer),
        FamilyScreeningRule(), PoisoningRule(terms: terms), AllergyRule(terms: terms), StatusRule(completer: completer),
        TobaccoRule(terms: terms),
        PatientSexRule(terms: terms), HistoryConflictRule(book: book), StrokeSequelaRule(book: book, terms: terms),
        CombinationRule(completer: completer), PregnancyRule(book: book, terms: terms),
        NewbornRule(book: book, terms: terms), AdverseEffectRule(terms: terms),
        SupersessionRule(empty: completer.emptyWords), NeedsRule(), DrugRule(), OrganismRule(), IntegralSymptomRule(),
        WeakCodeRule(), ExternalCauseRule(), TreatmentEncounterRule(book: book, terms: terms),
        BodyMassRule(terms: terms), ExaminationRule(book: book), AftercareRule(book: book), Excludes1Rule(),
        LeafletRule(terms: terms), NormalResultRule(terms: terms), SequencingRule(book: book),
        PresentOnAdmissionRule(book: book, terms: terms),
      ]
    case .mentions:
      rules = [MentionRule(completer: completer), TextOrderRule()]
    }
  }

  public func process(_ input: EncounterNotes) throws(SuggestError) -> CodedEncounter {
    guard !input.notes.isEmpty else { throw .noNotes(encounter: input.encounter.id) }
    let context = context(for: input)
    let draft = draft(in: context)
    var coded = CodedEncounter(encounter: input.encounter, notes: input.notes.map(\.note.id))
    coded.suggestions = draft.candidates.enumerated().map { suggestion($1, isFirst: $0 == 0, context) }
    coded.dropped = unproposed(draft, context)
    coded.queries = draft.queries
    coded.charges = input.charges
    coded.findings = input.findings + draft.findings
    if let learned {
      learned.apply(to: &coded, ReadEncounter(draft, in: context), setting: context.setting)
    } else if mode == .billing {
      dropUnlikely(from: &coded)
    }
    return coded
  }

  // A coder loses more by looking at such a code than by adding it where it is right. But an encounter does not keep
  // codes alone that say something about another one: "20 weeks of gestation".
  private func dropUnlikely(from coded: inout CodedEncounter) {
    let likely = coded.suggestions.filter { $0.score >= Score.leastProposed }
    guard likely.contains(where: { !(book.find($0.code).map(tables.neverFirst.contains) ?? false) }) else { return }
    for suggestion in coded.suggestions where suggestion.score < Score.leastProposed {
      let reason = "probability \(suggestion.score), below \(Score.leastProposed): \(suggestion.reason)"
      coded.dropped.append(DroppedCandidate(unlikely: suggestion, reason: reason))
    }
    coded.suggestions = likely
  }

  /// What the codebook and the rules make of an encounter: what learning weighs against its codes.
  package func read(_ input: EncounterNotes) -> ReadEncounter {
    let context = context(for: input)
    return ReadEncounter(draft(in: context), in: context)
  }

  /// The codes that ``process(_:)`` proposes, each with what its score looks at: for those who fit the weights.
  public func scoredCodes(of input: EncounterNotes) -> [ScoredCode] {
    let context = context(for: input)
    return draft(in: context).candidates.enumerated().map { index, candidate in
      let features = ScoreFeature.features(of: candidate, isFirst: index == 0, in: context)
      return ScoredCode(
        code: book.code(candidate.code), features: features, score: score?.probability(features) ?? 0.5)
    }
  }

  private func draft(in context: CodingContext) -> Draft {
    var draft = Draft()
    for rule in rules { rule.apply(to: &draft, in: context) }
    return draft
  }

  private func context(for input: EncounterNotes) -> CodingContext {
    let notes = input.notes.map { $0.withHeadingsAsSentences() }
    let words = notes.map { NoteWords($0, table: terms) }
    let matches = words.map { matcher.matches(in: $0) }
    let mentions = notes.indices.map { index in
      Mention.all(in: notes[index], index: index, words: words[index], matches: matches[index].kept)
    }
    return CodingContext(
      book: book, terms: terms, tables: tables, mode: mode, setting: input.encounter.setting ?? .outpatient,
      encounter: input.encounter, notes: notes, words: words, mentions: mentions, covered: matches.map(\.covered),
      isSubsequentEncounter: subsequent.isTold(in: notes, words: words))
  }

  private func suggestion(_ candidate: Candidate, isFirst: Bool, _ context: CodingContext) -> CodeSuggestion {
    let features = ScoreFeature.features(of: candidate, isFirst: isFirst, in: context)
    var spans: [TextSpan] = []
    for span in candidate.mentions.map({ context.span(of: $0) }) where !spans.contains(span) { spans.append(span) }
    let reason = candidate.path.map { "\($0.kind): \($0.detail)" }.joined(separator: "; ")
    var proposed = CodeSuggestion(
      system: .icd10cm, code: book.code(candidate.code), title: book.title(candidate.code),
      edition: book.edition.description, evidence: spans, reason: reason, path: candidate.path,
      score: score?.probability(features) ?? 0.5, billable: book.isBillable(candidate.code))
    proposed.presentOnAdmission = candidate.presentOnAdmission
    return proposed
  }

  // One entry for each code and cause; a code proposed from elsewhere is not listed as dropped.
  private func unproposed(_ draft: Draft, _ context: CodingContext) -> [DroppedCandidate] {
    var seen: [CodeID: Set<DroppedCandidate.Cause>] = [:]
    for candidate in draft.candidates { seen[candidate.code] = Set(DroppedCandidate.Cause.allCases) }
    return draft.drops.compactMap { drop in
      guard seen[drop.code, default: []].insert(drop.cause).inserted else { return nil }
      return DroppedCandidate(
        system: .icd10cm, code: book.code(drop.code), evidence: context.span(of: drop.mention), cause: drop.cause,
        reason: drop.reason)
    }
  }
}
