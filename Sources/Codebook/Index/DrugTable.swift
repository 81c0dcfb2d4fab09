/// The Table of Drugs and Chemicals: the code of a poisoning, adverse effect or underdosing by substance and intent.
public struct DrugTable: Sendable {
  /// The table as an index: substances, forms and uses below them.
  public let index: AlphabeticIndex

  /// How it came about, in the order of the table's columns. Where the note does not say it, a poisoning is
  /// accidental (Guidelines I.C.19.e.5.b).
  public enum Intent: String, Hashable, Sendable, CaseIterable {
    case accidental
    case selfHarm = "self-harm"
    case assault
    case undetermined
    case adverseEffect = "adverse-effect"
    case underdosing
  }

  init(_ index: AlphabeticIndex) { self.index = index }

  /// The codes of a substance: `alcohol, beverage`; empty when the table does not have it.
  ///
  /// They have no 7th character yet. A substance without codes of its own has those that its `see` leads to.
  public func codes(substance: String) -> [Intent: String] {
    guard let id = index.find(substance).flatMap(index.entryWithCodes) else { return [:] }
    return zip(Intent.allCases, index.codes(id)).reduce(into: [:]) { $0[$1.0] = $1.1 }
  }
}
