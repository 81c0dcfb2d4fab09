import Codebook
import Messages

/// What the score of a code looks at: each holds for it or does not.
///
/// The names are those of the tables of weights, and of the parts that `explain` shows.
public enum ScoreFeature: String, Hashable, Sendable, CaseIterable {
  // Where its best mention stands; in none of these: an examination, results, a procedure's text.
  case listed = "in a list of diagnoses"
  case provisional = "in an admitting or preoperative diagnosis"
  case complaint = "in the complaint"
  case narrative = "in the narrative"
  case plan = "in the plan"
  case history = "in the history"
  case medications = "in the medications"
  case allergies = "in the allergies"
  case social = "in the social history"

  // What led to it; none of these: our own lexicon.
  case title = "by the words of a title"
  case inclusionTerm = "by an inclusion term"
  case substance = "by an allergy"
  case drug = "by a drug"
  case status = "by a status or device"
  case tobacco = "by what is told of smoking"
  case organism = "by an organism"
  case site = "by an injury or complaint of a site"
  case signal = "by a signal"

  // How it is told.
  case severalMentions = "told more than once"
  case severalSections = "told under several headings"
  case gapped = "words with others between, or in another order"
  case oneWord = "a single word"
  case shortForm = "a short form in capitals"
  case possible = "told as possible"
  case past = "told as past"

  // What kind of code it is.
  case chronic = "a chronic condition"
  case symptom = "a sign or symptom (R)"
  case injury = "an injury or poisoning (S, T)"
  case externalCause = "an external cause (V to Y)"
  case birth = "of pregnancy or the newborn (O, P)"
  case factor = "a status or reason (Z)"
  case unspecified = "unspecified by its title"
  case combination = "joined from two conditions"
  case encounterReason = "the reason of the encounter"

  // Where it comes to stand.
  case first = "first-listed"
  case inpatient = "of an inpatient stay"

  /// The features of a code in reporting order, first or not.
  static func features(of candidate: Candidate, isFirst: Bool, in context: CodingContext) -> [ScoreFeature] {
    let best = candidate.mentions[0]
    let several = candidate.mentions.count > 1
    let record = context.terms.terms[best.match.term]
    let flags: [(ScoreFeature, Bool)] = [
      (.severalMentions, several),
      (.severalSections, several && candidate.mentions.contains { $0.note != best.note || $0.section != best.section }),
      (.gapped, best.match.distance > 0), (.oneWord, record.wordCount == 1), (.shortForm, record.capitals != 0),
      (.possible, best.assertion == .possible), (.past, best.assertion == .historical),
      (.chronic, context.tables.chronic.contains(candidate.code)),
      (.unspecified, context.book.titleHas("nspecified", candidate.code)),
      (.combination, candidate.role == .combination), (.encounterReason, candidate.role == .encounterReason),
      (.first, isFirst), (.inpatient, context.setting == .inpatient),
    ]
    let kinds: [ScoreFeature?] = [
      section(of: best), source(context.source(of: best)), chapter(context.book.character(0, of: candidate.code)),
    ]
    return kinds.compactMap(\.self) + flags.filter(\.1).map(\.0)
  }

  private static func section(of mention: Mention) -> ScoreFeature? {
    switch SectionRole.of(mention.kind) {
    case .diagnosis: .listed
    case .provisional: .provisional
    case .complaint: .complaint
    case .narrative: .narrative
    case .plan: .plan
    case .history: .history
    case .medications: .medications
    case .allergies: .allergies
    case .social: .social
    case .family, .observation, .none: nil
    }
  }

  private static func source(_ source: TermSource) -> ScoreFeature? {
    switch source {
    case .lexicon: nil
    case .title: .title
    case .inclusionTerm: .inclusionTerm
    case .allergy: .substance
    case .drug: .drug
    case .status: .status
    case .tobacco: .tobacco
    case .organism: .organism
    case .site: .site
    case .signal: .signal
    }
  }

  private static func chapter(_ letter: UInt8) -> ScoreFeature? {
    switch letter {
    case UInt8(ascii: "O"), UInt8(ascii: "P"): .birth
    case UInt8(ascii: "R"): .symptom
    case UInt8(ascii: "S"), UInt8(ascii: "T"): .injury
    case UInt8(ascii: "V")...UInt8(ascii: "Y"): .externalCause
    case UInt8(ascii: "Z"): .factor
    default: nil
    }
  }
}

/// A proposed code with what its score was made of.
public struct ScoredCode: Hashable, Sendable {
  /// As the codebook prints it.
  public var code: String
  public var features: [ScoreFeature]
  public var score: Double
}
