/// A table that claim edits look things up in: `edits/EDITION/<name>.tsv` of the codebook folder.
///
/// Rows are looked up by their first columns. Days are `YYYY-MM-DD`; an empty one has no end.
public enum EditTable: String, Hashable, Sendable, CaseIterable {
  /// Places of service of CMS.
  case placesOfService = "places-of-service"
  /// Codes of one age group; a code or a range of codes a row.
  case ages
  /// Codes of one sex; a code or a range of codes a row.
  case sexes
  /// Z codes that may only stand first, Official Guidelines I.C.21.c.15.
  case firstListedOnly = "first-listed-only"
  /// Lists of the Medicare Code Editor.
  case codeEditor = "mce"
  /// Diagnoses that take no present-on-admission indicator.
  case poaExempt = "poa-exempt"
  /// Pairs of services that are not paid together: NCCI procedure to procedure.
  case servicePairs = "ncci-ptp"
  /// Units that are likely at most: NCCI medically unlikely edits.
  case unlikelyUnits = "mue"
  /// Services that need another one.
  case addOns = "add-on"
  /// Drugs that come in containers for one dose.
  case singleDoseDrugs = "single-dose"
  /// Codes of the patient's status at discharge, UB-04 form locator 17.
  case patientStatus = "patient-status"
  /// Diagnosis-related groups as the firm's grouper gave them.
  case groups = "ms-drg"

  /// The columns, those that rows are looked up by first.
  public var columns: [String] {
    switch self {
    case .placesOfService: ["code", "name", "from", "through"]
    case .ages: ["codes", "group"]
    case .sexes: ["codes", "sex"]
    case .firstListedOnly: ["codes", "why"]
    case .codeEditor: ["code", "list"]
    case .servicePairs: ["column1", "column2", "indicator", "from", "through"]
    case .unlikelyUnits: ["code", "units", "indicator", "from"]
    case .addOns: ["code", "primary", "type", "from", "through"]
    case .groups: ["group", "title"]
    case .poaExempt, .singleDoseDrugs, .patientStatus: ["code"]
    }
  }
}
