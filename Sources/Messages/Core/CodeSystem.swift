/// A set of codes that a claim can carry, by the name used in files and on the command line.
public enum CodeSystem: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// Diagnoses: ICD-10-CM of NCHS, reported in every US setting.
  case icd10cm = "icd-10-cm"
  /// Inpatient procedures: ICD-10-PCS of CMS.
  case icd10pcs = "icd-10-pcs"
  /// Supplies, drugs and services: HCPCS Level II of CMS.
  case hcpcs
  /// The codes of a client's own price list.
  case chargeMaster = "charge-master"

  public static func < (left: CodeSystem, right: CodeSystem) -> Bool { left.rawValue < right.rawValue }
}
