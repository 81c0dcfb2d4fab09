public import Messages

/// A numbered check of a claim, run before the claim leaves the house.
///
/// An edit reads the claim and the codebooks, nothing else, and changes neither.
public protocol ClaimEdit: Sendable {
  /// `EDIT` and the two-digit number: `EDIT10`. Never reused; findings carry it and profiles name it.
  var id: String { get }
  /// What holds when the edit is silent, in one sentence.
  var title: String { get }
  /// How much its findings weigh unless a profile says otherwise.
  var severity: Severity { get }
  var scope: EditScope { get }
  /// The rule book that demands it.
  var source: String { get }

  /// What is wrong with the claim, in the order of its fields; empty when it passes.
  func check(_ claim: Claim, _ context: EditContext) -> [Finding]
}

extension ClaimEdit {
  /// A finding of this edit at its own severity.
  func finding(at place: String, _ message: String, fix: String) -> Finding {
    Finding(id, severity, at: place, message, fix: fix)
  }

  /// A finding of this edit that only warns.
  func warning(at place: String, _ message: String, fix: String) -> Finding {
    Finding(id, min(severity, .warning), at: place, message, fix: fix)
  }
}

/// The claims that an edit looks at.
public enum EditScope: String, Hashable, Sendable, Codable, CaseIterable {
  case professional
  case institutional
  case both

  /// Whether claims of `kind` are looked at.
  public func includes(_ kind: ClaimKind) -> Bool {
    switch self {
    case .professional: kind == .professional
    case .institutional: kind == .institutional
    case .both: true
    }
  }
}
