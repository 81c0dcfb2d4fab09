internal import Messages
internal import XMLTree

extension ClaimResource {
  func diagnosis(_ diagnosis: ClaimDiagnosis) -> XMLElement? {
    .group(
      "diagnosis",
      [
        origin(diagnosis.origin),
        .value("sequence", "\(diagnosis.sequence)"),
        .concept(
          "diagnosisCodeableConcept", CodeSystemURI.icd10cm, diagnosis.code,
          display: diagnosis.title),
        .concept("type", diagnosis.role.fhirSystem, diagnosis.role.fhirCode),
        .concept(
          "onAdmission", CodeSystemURI.presentOnAdmission, diagnosis.presentOnAdmission?.rawValue),
      ])
  }

  func procedure(_ procedure: ClaimProcedure) -> XMLElement? {
    .group(
      "procedure",
      [
        origin(procedure.origin),
        .value("sequence", "\(procedure.sequence)"),
        .concept(
          "type", CodeSystemURI.procedureType, procedure.sequence == 1 ? "principal" : "other"),
        .value("date", procedure.date?.description),
        .concept(
          "procedureCodeableConcept", CodeSystemURI.icd10pcs, procedure.code,
          display: procedure.title),
      ])
  }

  // Where a code comes from: offsets count the UTF-8 bytes of the note, end excluded.
  func origin(_ origin: CodeOrigin) -> XMLElement? {
    let evidence = origin.evidence.map { span in
      XMLElement.extension(
        "evidence",
        [
          .extension("note", .value("valueString", span.note)),
          .extension("start", .value("valueUnsignedInt", "\(span.range.start)")),
          .extension("end", .value("valueUnsignedInt", "\(span.range.end)")),
        ])
    }
    return .extension(
      CodeSystemURI.codeOrigin,
      evidence + [
        .extension("reviewer", .value("valueString", origin.reviewer)),
        .extension("decided", .value("valueDateTime", origin.decided?.fhirDateTime)),
        .extension("edition", .value("valueString", origin.edition)),
      ])
  }
}

extension ClaimDiagnosis.Role {
  /// The code system that has the role.
  fileprivate var fhirSystem: String {
    switch self {
    case .principal, .admitting: CodeSystemURI.diagnosisType
    case .other, .reasonForVisit, .externalCause: CodeSystemURI.claimDiagnosisType
    }
  }

  fileprivate var fhirCode: String {
    switch self {
    case .principal: "principal"
    case .admitting: "admitting"
    case .other: "other"
    case .reasonForVisit: "patientreasonforvisit"
    case .externalCause: "externalcauseofinjury"
    }
  }
}
