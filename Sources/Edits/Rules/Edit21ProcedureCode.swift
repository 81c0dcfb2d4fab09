internal import Codebook
internal import Messages

/// Catches inpatient procedure codes that the payer does not know on the day of discharge.
struct Edit21ProcedureCode: ClaimEdit {
  let id = "EDIT21"
  let title = "An ICD-10-PCS code has 7 characters, no I or O, and is valid on the day of discharge"
  let severity = Severity.error
  let scope = EditScope.institutional
  let source = "ICD-10-PCS order file of CMS (imported); MCE: invalid procedure code"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    guard !claim.procedures.isEmpty else { return [] }
    let shapes = claim.procedures.filter { !FieldShape.isProcedureCode($0.code) }.map { procedure in
      finding(
        at: procedure.place, "\(procedure.code) is not 7 digits and capital letters without I and O",
        fix: "Replace it in review with a code of ICD-10-PCS.")
    }
    guard let edition = context.codeList(.icd10pcs, on: claim.codeDate) else { return shapes }
    let unknown = claim.procedures.filter { procedure in
      FieldShape.isProcedureCode(procedure.code) && edition.codes.rows(procedure.code, "1").isEmpty
    }.map { procedure in
      finding(
        at: procedure.place, "\(procedure.code) is not a code of the edition of that day",
        fix: "Replace it in review with a code that is valid on the date.")
    }
    guard let fallback = edition.finding else { return shapes + unknown }
    // The edition of another day cannot refuse a code for sure.
    return shapes + unknown.map { warning(at: $0.place, $0.message, fix: fallback.fix) }
  }
}
