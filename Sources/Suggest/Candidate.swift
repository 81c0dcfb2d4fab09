import Codebook
import Messages

/// A code under consideration, with the mentions that support it.
struct Candidate {
  var code: CodeID
  /// The best first; never empty.
  var mentions: [Mention]
  var path: [ReasonStep]
  var role: Role
  /// Place in reporting order, from the best mention.
  var place: Place
  /// Proposed for inpatient stays where the notes tell it.
  var presentOnAdmission: PresentOnAdmission?

  enum Role: Hashable {
    /// A condition named in the notes.
    case condition
    /// The result of joining two conditions.
    case combination
    /// Drugs, allergies, devices, past surgery, tobacco, histories.
    case status
    /// The reason of the encounter itself.
    case encounterReason
  }

  /// Where a code stands: by heading, then note, then place in the text.
  struct Place: Hashable, Comparable {
    var rank: Int
    var note: Int
    var offset: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.rank, left.note, left.offset) < (right.rank, right.note, right.offset)
    }
  }

  init(code: CodeID, mention: Mention, path: [ReasonStep], role: Role = .condition) {
    self.code = code
    mentions = [mention]
    self.path = path
    self.role = role
    // What stands in a numbered list, or leads up to it, outranks remarks under the same heading.
    let remark = mention.isRemark ? 1 : 0
    place = Place(
      rank: SectionRole.rank(mention.kind) * 2 + remark, note: mention.note, offset: mention.range.start)
  }

  /// Takes the mentions of the same code from elsewhere in.
  mutating func absorb(_ other: Candidate) {
    if other.place < place {
      place = other.place
      path = other.path
      mentions = other.mentions + mentions
    } else {
      mentions += other.mentions
    }
  }
}

/// A code that is not proposed, the mention that stood for it, and why.
struct Drop {
  var code: CodeID
  var mention: Mention
  var cause: DroppedCandidate.Cause
  var reason: String
}

/// The codes of an encounter while the rules work on them.
struct Draft {
  /// One for each code, in order of first appearance.
  private(set) var candidates: [Candidate] = []
  /// Symptoms documented as present but not reported from where they stand; they may still make a combination.
  var background: [Candidate] = []
  private(set) var drops: [Drop] = []
  var queries: [PhysicianQuery] = []
  var findings: [Finding] = []

  /// The bits of the blocks that the candidates are in; see ``CodeSet/blocks``.
  func blocks(in book: ICD10CM) -> UInt64 { candidates.reduce(0) { $0 | book.block($1.code) } }

  mutating func add(_ candidate: Candidate) {
    if let index = candidates.firstIndex(where: { $0.code == candidate.code }) {
      candidates[index].absorb(candidate)
    } else {
      candidates.append(candidate)
    }
  }

  /// Drops every candidate for which `cause` gives a reason.
  mutating func drop(where cause: (Candidate) -> (DroppedCandidate.Cause, String)?) {
    candidates.removeAll { candidate in
      guard let (cause, reason) = cause(candidate) else { return false }
      drops.append(Drop(code: candidate.code, mention: candidate.mentions[0], cause: cause, reason: reason))
      return true
    }
  }

  /// Moves a candidate up to a place that comes before its own.
  mutating func advance(_ code: CodeID, to place: Candidate.Place) {
    guard let index = candidates.firstIndex(where: { $0.code == code }), place < candidates[index].place else { return }
    candidates[index].place = place
  }

  /// Puts a candidate in the place of another one, which is dropped.
  mutating func replace(
    _ old: Candidate, by new: Candidate, _ cause: DroppedCandidate.Cause, _ reason: String
  ) {
    drop { $0.code == old.code ? (cause, reason) : nil }
    add(new)
  }

  /// Records a code that is not proposed.
  mutating func drop(_ code: CodeID, _ mention: Mention, _ cause: DroppedCandidate.Cause, _ reason: String) {
    drops.append(Drop(code: code, mention: mention, cause: cause, reason: reason))
  }

  mutating func sort(by areInOrder: (Candidate, Candidate) -> Bool) { candidates.sort(by: areInOrder) }

  mutating func replaceAll(_ candidates: [Candidate]) { self.candidates = candidates }
}

/// One coding rule: looks at the draft and changes it.
protocol CodingRule: Sendable {
  func apply(to draft: inout Draft, in context: CodingContext)
}
