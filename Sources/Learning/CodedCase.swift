public import Messages
public import Suggest

/// An encounter as the codebook and the rules read it, with the codes that people gave it.
public struct CodedCase: Sendable {
  /// Unique among the cases; decides into which fold it falls.
  public var id: String
  public var codes: [CaseCode]
  let reads: [SuggestionMode: ReadEncounter]

  /// - Parameter suggesters: those of the modes to learn for, without a learned file.
  public init(id: String, _ notes: EncounterNotes, codes: [CaseCode], suggesters: [SuggestionMode: Suggester]) {
    self.id = id
    self.codes = codes
    reads = suggesters.mapValues { $0.read(notes) }
  }

  /// The notes; the same whatever the mode.
  var notes: [NormalizedNote] { reads.values.first?.notes ?? [] }
}

/// A code that people gave to an encounter.
public struct CaseCode: Hashable, Sendable {
  public var system: CodeSystem
  public var code: String
  /// The words that people marked for it; each entry is one place, of one or several pieces.
  public var evidence: [[TextSpan]]
  /// Counts as right, but nobody asks for it: optional codes and accepted alternatives.
  public var isOptional: Bool

  public init(system: CodeSystem, code: String, evidence: [[TextSpan]] = [], isOptional: Bool = false) {
    self.system = system
    self.code = code
    self.evidence = evidence
    self.isOptional = isOptional
  }
}
