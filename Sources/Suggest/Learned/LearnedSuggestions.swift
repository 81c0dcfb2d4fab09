internal import Codebook
internal import Messages

/// Weighs what learned terms, the codebook's terms and the rules propose, and keeps what is likely to be right.
struct LearnedSuggestions: Sendable {
  private let learned: LearnedCodes
  private let index: LearnedIndex
  private let reader: CandidateReader
  private let book: ICD10CM
  private let mode: SuggestionMode
  private let diagnoses: Weighing?
  private let procedures: Weighing?

  init(_ learned: LearnedCodes, book: ICD10CM, terms: TermTable, functionWords: [String], mode: SuggestionMode) {
    self.learned = learned
    self.book = book
    self.mode = mode
    index = LearnedIndex(learned, book: book, table: terms, functionWords: functionWords)
    reader = CandidateReader(index: index, book: book)
    diagnoses = learned.weights.first { $0.system == .icd10cm && $0.mode == mode }.map(Weighing.init)
    // Procedures have no rules: one set of weights serves every mode.
    procedures = learned.weights.first { $0.system == .icd10pcs }.map(Weighing.init)
  }

  /// Changes what the rules propose to what the history makes of it.
  func apply(to coded: inout CodedEncounter, _ read: ReadEncounter, setting: Setting) {
    let text = StemText(read.notes, vocabulary: index.vocabulary)
    let hits = index.terms.hits(in: text, wordCount: index.vocabulary.count)
    var proposals: [Proposal] = []
    for candidate in reader.candidates(of: read, text: text, hits: hits, counts: index.counts) {
      let code = named(candidate.code)
      guard let weighing = code.system == .icd10cm ? diagnoses : procedures, isReportable(candidate.code, setting)
      else { continue }
      let least = candidate.features[.ruleScore].isNaN ? weighing.weights.threshold : weighing.weights.keep
      let probability = weighing.scorer.probability(of: candidate.features)
      proposals.append(Proposal(candidate, code, probability, isKept: probability >= least))
    }
    if diagnoses != nil { drop(proposals, from: &coded, read) }
    for proposal in proposals.filter(\.isKept).sorted(by: { $0.code < $1.code }) {
      keep(proposal, in: &coded, read, text)
    }
    if mode == .mentions { order(&coded) }
  }

  private struct Weighing {
    let weights: LearnedCodes.Weights
    let scorer: TreeScorer

    init(_ weights: LearnedCodes.Weights) {
      self.weights = weights
      scorer = TreeScorer(weights.trees)
    }
  }

  /// A candidate with the probability that it is right.
  private struct Proposal {
    var candidate: LearnedCandidate
    var code: Code
    var probability: Double
    var isKept: Bool

    init(_ candidate: LearnedCandidate, _ code: Code, _ probability: Double, isKept: Bool) {
      self.candidate = candidate
      self.code = code
      self.probability = (probability * 1000).rounded() / 1000
      self.isKept = isKept
    }
  }

  private struct Code: Comparable {
    var system: CodeSystem
    var text: String

    static func < (left: Code, right: Code) -> Bool { (left.system, left.text) < (right.system, right.text) }
  }

  private func named(_ code: LearnedCode) -> Code {
    switch code {
    case .book(let id): Code(system: .icd10cm, text: book.code(id))
    case .history(let place): Code(system: index.codes.codes[place].system, text: index.codes.codes[place].code)
    }
  }

  // For a claim: billable codes of the edition, and procedures of a stay in hospital.
  private func isReportable(_ code: LearnedCode, _ setting: Setting) -> Bool {
    guard mode == .billing else { return true }
    switch code {
    case .book(let id): return book.isBillable(id)
    case .history(let place):
      return index.codes.codes[place].system == .icd10pcs && index.codes.codes[place].code.utf8.count == 7
        && setting == .inpatient
    }
  }

  // What the rules propose and the history finds unlikely.
  private func drop(_ proposals: [Proposal], from coded: inout CodedEncounter, _ read: ReadEncounter) {
    var unlikely: [String: Proposal] = [:]
    for proposal in proposals where !proposal.isKept { unlikely[proposal.code.text] = proposal }
    coded.suggestions.removeAll { suggestion in
      guard suggestion.system == .icd10cm, let proposal = unlikely[suggestion.code] else { return false }
      coded.dropped.append(
        DroppedCandidate(
          unlikely: suggestion, reason: "\(support(of: proposal)); probability \(proposal.probability)"))
      return true
    }
  }

  private func support(of proposal: Proposal) -> String {
    steps(proposal.candidate, proposal.code.text).map { "\($0.kind): \($0.detail)" }.joined(separator: "; ")
  }

  private func keep(_ proposal: Proposal, in coded: inout CodedEncounter, _ read: ReadEncounter, _ text: StemText) {
    let steps = steps(proposal.candidate, proposal.code.text)
    let spans = spans(of: proposal.candidate, read, text)
    coded.dropped.removeAll { $0.system == proposal.code.system && $0.code == proposal.code.text }
    let known = coded.suggestions.firstIndex {
      $0.system == proposal.code.system && $0.code == proposal.code.text
    }
    if let known {
      coded.suggestions[known].score = proposal.probability
      coded.suggestions[known].path += steps
      coded.suggestions[known].reason = Self.reason(coded.suggestions[known].path)
      for span in spans where !coded.suggestions[known].evidence.contains(span) {
        coded.suggestions[known].evidence.append(span)
      }
      return
    }
    coded.suggestions.append(suggestion(proposal, steps, spans))
  }

  private func suggestion(_ proposal: Proposal, _ steps: [ReasonStep], _ spans: [TextSpan]) -> CodeSuggestion {
    var title = ""
    var edition = ""
    var billable = false
    switch proposal.candidate.code {
    case .book(let id):
      title = book.title(id)
      edition = book.edition.description
      billable = book.isBillable(id)
    case .history: billable = proposal.code.system == .icd10pcs && proposal.code.text.utf8.count == 7
    }
    return CodeSuggestion(
      system: proposal.code.system, code: proposal.code.text, title: title, edition: edition, evidence: spans,
      reason: Self.reason(steps), path: steps, score: proposal.probability, billable: billable)
  }

  // The learned term with its cases, and the codebook's term with how it fared.
  private func steps(_ candidate: LearnedCandidate, _ code: String) -> [ReasonStep] {
    var steps: [ReasonStep] = []
    if let pair = candidate.pair, let hit = candidate.hit {
      let row = learned.terms[pair]
      let cases = row.cases.counts[Int(hit.gap)]
      let notes = row.notes.counts[Int(hit.gap)]
      steps.append(ReasonStep("learned", "\(row.text): \(code) in \(cases) of \(notes) notes that hold it"))
    }
    if let hit = candidate.bookHit, let row = index.bookPair(hit) {
      let record = learned.bookTerms[row]
      steps.append(
        ReasonStep(
          "learned", "\(hit.source.name) \(record.text): \(code) right in \(record.cases) of \(record.notes) notes"))
    } else if let hit = candidate.bookHit, candidate.pair == nil {
      steps.append(ReasonStep(hit.source.name, "a term that no coded note holds"))
    }
    return steps
  }

  private func spans(of candidate: LearnedCandidate, _ read: ReadEncounter, _ text: StemText) -> [TextSpan] {
    var spans: [TextSpan] = []
    if let hit = candidate.hit {
      let note = Int(text.notes[Int(hit.first)])
      let range = TextRange(text.ranges[Int(hit.first)].start, text.ranges[Int(hit.last)].end)
      spans.append(TextSpan(note: read.notes[note].note.id, range: range))
    }
    if let hit = candidate.bookHit {
      let span = TextSpan(note: read.notes[Int(hit.note)].note.id, range: hit.range)
      if !spans.contains(span) { spans.append(span) }
    }
    return spans
  }

  // `mentions` mode: by the place of the words.
  private func order(_ coded: inout CodedEncounter) {
    let notes = Dictionary(uniqueKeysWithValues: coded.notes.enumerated().map { ($1, $0) })
    func key(_ suggestion: CodeSuggestion) -> (Int, TextRange, String) {
      (notes[suggestion.evidence[0].note] ?? 0, suggestion.evidence[0].range, suggestion.code)
    }
    coded.suggestions.sort { key($0) < key($1) }
  }

  private static func reason(_ path: [ReasonStep]) -> String {
    path.map { "\($0.kind): \($0.detail)" }.joined(separator: "; ")
  }
}
