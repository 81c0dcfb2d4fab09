/// What an official file is: KIND of `codebook import`.
public enum ImportKind: String, Hashable, Sendable, CaseIterable {
  /// The tabular list: codes, titles, notes. XML.
  case tabular = "icd10cm-tabular"
  /// The Index to Diseases and Injuries. XML.
  case index = "icd10cm-index"
  /// The Table of Neoplasms. XML.
  case neoplasms = "icd10cm-neoplasm"
  /// The Table of Drugs and Chemicals. XML.
  case drugs = "icd10cm-drug"
  /// The External Cause of Injuries Index. XML.
  case externalCauses = "icd10cm-external-cause"
  /// Codes and titles in order. Fixed columns.
  case order = "icd10cm-order"

  /// Whether a file of a published archive is of this kind, by its name.
  func fits(_ path: String) -> Bool {
    let name = (path.split(separator: "/").last ?? "").lowercased()
    // Lists of changes lie beside what they change.
    guard name.hasSuffix(self == .order ? ".txt" : ".xml"), !name.contains("addend") else { return false }
    return switch self {
    case .tabular: name.contains("tabular")
    case .index: name.contains("index") && !name.contains("eindex")
    case .neoplasms: name.contains("neoplasm")
    case .drugs: name.contains("drug")
    case .externalCauses: name.contains("eindex")
    case .order: name.contains("order")
    }
  }
}
