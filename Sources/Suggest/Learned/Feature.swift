/// What is known of a candidate code when it is weighed; docs/learning.md explains each.
package enum Feature: Int, CaseIterable, Sendable {
  // Of the learned term that speaks most for it.
  case termShare, termGap, termNotes, termCases, termMarkedNotes, termCodeShare, termCodes, termWords, termLetters
  case termCovered, termNegated, termMarked, termMentions, termPosition, termWordNotes, termSection, termTitle,
    termCoverShare, termRepaired
  // Of all learned terms.
  case terms, termsContiguous, termsLongest, termsAny, termsRival
  // Of the code.
  case codeNotes, categoryNotes, codeOfferedShare, categoryOfferedShare, categoryCandidates, categoryLead, codeLength,
    chapter
  case noteLength
  // Of the codebook's term that speaks most for it.
  case bookShare, bookNotes, bookCases, bookWords, bookDistance, bookSource, bookKind, bookLongest, bookCovered
  case bookNegated, bookMentions, bookLetters, bookPosition, bookSection, bookTerms, bookRival
  // Of the rules.
  case ruleScore, ruleCause

  package var name: String { "\(self)" }

  package static let named: [String: Feature] = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}

/// The features of one candidate; what it does not have is not a number.
package struct FeatureVector: Hashable, Sendable {
  package var values: [Float]

  package init() { values = [Float](repeating: .nan, count: Feature.allCases.count) }

  package subscript(_ feature: Feature) -> Float {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }

  @inline(__always)
  package subscript(_ index: Int) -> Float { values[index] }
}
