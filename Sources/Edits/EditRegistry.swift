/// Every claim edit, in the order in which findings are told.
public enum EditRegistry {
  /// Ids of all edits: the keys that a profile may use.
  public static var ids: [String] { all.map(\.id) }

  /// The edits, by number.
  public static let all: [any ClaimEdit] = [
    Edit01NPI(),
    Edit02RequiredFields(),
    Edit03DateOrder(),
    Edit04StatementPeriod(),
    Edit05Charges(),
    Edit06DiagnosisCount(),
    Edit07DiagnosisPointers(),
    Edit08LineCount(),
    Edit09Modifiers(),
    Edit14ExternalCauseFirst(),
    Edit17RepeatedDiagnosis(),
    Edit20PatientAge(),
    Edit26ProcedureSystem(),
    Edit31TypeOfBill(),
    Edit32PayerControlNumber(),
    Edit33StillPatient(),
    Edit37ContradictoryModifiers(),
    Edit39DrugLine(),
    Edit40Accident(),
    Edit42Reviewed(),
    Edit43ResponsibleProvider(),
    Edit46OutpatientLine(),
  ]
}
