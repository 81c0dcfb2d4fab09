internal import Codebook
public import Messages

/// What reviewers say most, by the act that it goes with: `review/phrases.tsv` of the codebooks.
public struct ReviewPhrases: Hashable, Sendable {
  private var phrases: [Decision.Act: [String]] = [:]

  /// Reads rows of an act and its words; other lines are passed over.
  public init(_ table: String) {
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t", maxSplits: 1).map(String.init)
      guard columns.count == 2, let act = Decision.Act(rawValue: columns[0]) else { continue }
      phrases[act, default: []].append(columns[1])
    }
  }

  /// The phrases for an act, with the code that it is about in its places.
  public func phrases(for act: Decision.Act, about code: ReviewedCode? = nil) -> [String] {
    (phrases[act] ?? []).compactMap { phrase in
      guard phrase.contains("{") else { return phrase }
      guard let code else { return nil }
      return phrase.replacing("{code}", with: code.code).replacing("{title}", with: code.title)
    }
  }
}

extension Books {
  /// The firm's phrases for reviews.
  public var reviewPhrases: ReviewPhrases { ReviewPhrases(codebooks.texts(in: "review")["phrases.tsv"] ?? "") }
}
