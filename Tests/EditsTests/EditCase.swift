internal import Edits
internal import Messages
internal import TestSupport
internal import Testing

/// A claim with one change, and the places where one edit must find something.
struct EditCase: Sendable, CustomTestStringConvertible {
  let edit: String
  let testDescription: String
  let claim: Claim
  let places: [String]
  /// Severity of the findings; `nil`: not looked at.
  var severity: Severity?
  /// Whether the invented tables of ``EditContexts/imported`` are at hand.
  var hasTables = false
  var facts = ClaimFacts()

  init(
    _ edit: String, _ description: String, _ base: Claim, at places: [String] = [],
    change: (inout Claim) -> Void = { _ in }
  ) {
    self.edit = edit
    testDescription = "\(edit): \(description)"
    var claim = base
    change(&claim)
    self.claim = claim
    self.places = places
  }

  /// The same case with the invented tables imported.
  static func imported(
    _ edit: String, _ description: String, _ base: Claim, at places: [String] = [],
    change: (inout Claim) -> Void = { _ in }
  ) -> EditCase {
    var example = EditCase(edit, description, base, at: places, change: change)
    example.hasTables = true
    return example
  }

  /// The findings of the edit alone.
  func findings() throws -> [Finding] {
    let edit = try #require(EditRegistry.all.first { $0.id == self.edit })
    guard edit.scope.includes(claim.kind) else { return [] }
    let set = hasTables ? EditContexts.importedSet : EditContexts.standardSet
    return set.findings(of: claim, knowing: facts).filter { $0.id == self.edit }
  }

  /// Expects findings at the places, and that each says how to mend it.
  func verify(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let findings = try findings()
    #expect(findings.map(\.place) == places, sourceLocation: sourceLocation)
    #expect(
      findings.allSatisfy { $0.id == edit && !$0.message.isEmpty && !$0.fix.isEmpty }, sourceLocation: sourceLocation)
    if let severity { #expect(findings.allSatisfy { $0.severity == severity }, sourceLocation: sourceLocation) }
  }
}
