/// Every claim edit, in the order in which findings are told.
public enum EditRegistry {
  /// Every id that is an edit or is kept for one, `EDIT01` to `EDIT50`: what a profile may name.
  public static let reservedIDs = Set((1...50).map { $0 < 10 ? "EDIT0\($0)" : "EDIT\($0)" })

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
    Edit10DiagnosisCode(),
    Edit11SeventhCharacter(),
    Edit12Excludes1(),
    Edit13Manifestation(),
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
    Edit44EtiologyMissing(),
    Edit46OutpatientLine(),
  ]
}
