/// What a note says about a condition that it names, after ConText (Harkema 2009).
public enum Assertion: String, Hashable, Sendable, Codable, CaseIterable {
  case present
  case absent
  /// Suspected, likely, to be ruled out: an uncertain diagnosis of Guidelines II.H and IV.H.
  case possible
  /// Only under a condition: "if fever returns".
  case hypothetical
  /// In the past, no longer treated.
  case historical
  /// Of a blood relative.
  case family
  /// Of somebody else: a contact, a caregiver, a donor.
  case otherPerson = "other-person"
}

/// A cue and the words that it governs.
public struct AssertionScope: Hashable, Sendable, Codable {
  /// Never ``Assertion/present``, except for a cue that ends what a section would imply.
  public var assertion: Assertion
  /// The words that say so: "denies", "family history of"; the heading when a section implies it.
  public var cue: TextRange
  /// The words governed, on either side of the cue.
  public var scope: TextRange

  /// Whether the words at `range` are governed: they reach into the scope and do not hold the cue themselves, as
  /// "colitis without bleeding" does.
  public func governs(_ range: TextRange) -> Bool { scope.overlaps(range) && !range.contains(cue) }

  public init(assertion: Assertion, cue: TextRange, scope: TextRange) {
    self.assertion = assertion
    self.cue = cue
    self.scope = scope
  }
}
