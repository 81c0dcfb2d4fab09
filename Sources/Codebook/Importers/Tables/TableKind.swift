/// What an official file of tables is: KIND of `codebook import`.
public enum TableKind: String, Hashable, Sendable, CaseIterable {
  /// ICD-10-PCS codes and titles in order. Fixed columns.
  case procedures = "icd10pcs-order"
  /// HCPCS Level II, the ANWEB file of CMS. Fixed columns.
  case services = "hcpcs"
  /// Diagnoses exempt from present-on-admission reporting. Fields parted by tabs.
  case poaExempt = "poa-exempt"
  /// Lists of the Medicare Code Editor. JSON, or a table with the columns code and list.
  case codeEditor = "mce"
  /// NCCI procedure-to-procedure edits for practitioners. Fields parted by tabs or commas.
  case servicePairs = "ncci-ptp-practitioner"
  /// NCCI medically unlikely edits for practitioners. Fields parted by tabs or commas.
  case unlikelyUnits = "mue-practitioner"
  /// NCCI add-on codes. Fields parted by tabs or commas.
  case addOns = "add-on-codes"
  /// Drugs under the discarded drugs policy: a code first in each row.
  case singleDoseDrugs = "single-dose-drugs"
  /// Codes of the patient's status at discharge, from the firm's licensed copy: a code first in each row.
  case patientStatus = "patient-status"
  /// Diagnosis-related groups, Table 5 of CMS: a group first in each row.
  case groups = "ms-drg"

  /// The edit table that the file becomes; `nil` for a list of codes, which becomes an edition of its system.
  var table: EditTable? {
    switch self {
    case .procedures, .services: nil
    case .poaExempt: .poaExempt
    case .codeEditor: .codeEditor
    case .servicePairs: .servicePairs
    case .unlikelyUnits: .unlikelyUnits
    case .addOns: .addOns
    case .singleDoseDrugs: .singleDoseDrugs
    case .patientStatus: .patientStatus
    case .groups: .groups
    }
  }
}
