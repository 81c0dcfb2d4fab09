/// A term to be found in notes, before compilation.
public struct TermEntry: Hashable, Sendable {
  /// The words as the source has them; a word in capitals must be typed in capitals.
  public var text: String
  public var source: TermSource
  /// Codes that the words stand for, in reporting order; may be headers. Empty for a term that only labels.
  public var codes: [CodeID]
  /// What the source says beside the code: a drug class, the scope of a status, a body site.
  public var label: String
  /// Counts only in a list of diagnoses.
  public var listedOnly: Bool
  /// Counts only where one of these words stands in the note; empty: everywhere.
  public var near: [String]

  public init(
    _ text: String, source: TermSource, codes: [CodeID], label: String = "", listedOnly: Bool = false,
    near: [String] = []
  ) {
    self.text = text
    self.source = source
    self.codes = codes
    self.label = label
    self.listedOnly = listedOnly
    self.near = near
  }
}

/// Where a term comes from. The order is the order of trust: an earlier source wins over a later one for the same words.
public enum TermSource: UInt8, Hashable, Sendable, CaseIterable, Comparable {
  /// Our own vocabulary, `Codebooks/lexicon`.
  case lexicon
  /// A code title of the tabular list.
  case title
  /// An inclusion term of the tabular list.
  case inclusionTerm
  /// A substance of the allergy table.
  case allergy
  /// A drug name.
  case drug
  /// A procedure, device or state that a status code stands for.
  case status
  /// A phrase about tobacco.
  case tobacco
  /// An organism named as a cause.
  case organism
  /// A kind of injury or complaint at a body site, from the site table.
  case site
  /// A phrase that tells the circumstances of an encounter: an overdose, a birth.
  case signal

  public static func < (left: TermSource, right: TermSource) -> Bool { left.rawValue < right.rawValue }

  /// Whether the words are the classification's own.
  var isClassification: Bool { self == .title || self == .inclusionTerm }

  /// Whether the terms name conditions, which compete with each other for words.
  public var namesCondition: Bool {
    switch self {
    case .lexicon, .title, .inclusionTerm, .site: true
    default: false
    }
  }

  /// The name used in reasons.
  public var name: String {
    switch self {
    case .lexicon: "lexicon"
    case .title: "title"
    case .inclusionTerm: "inclusion term"
    case .allergy: "allergy table"
    case .drug: "drug table"
    case .status: "status table"
    case .tobacco: "tobacco table"
    case .organism: "organism table"
    case .site: "site table"
    case .signal: "signal table"
    }
  }
}
