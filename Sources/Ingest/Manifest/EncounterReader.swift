internal import Messages

/// Reads the encounter that a manifest row describes.
struct EncounterReader {
  let values: ValueReader

  init(_ row: ManifestRow) { values = ValueReader(row: row) }

  /// The encounter; its id is `fallback` where the row names none.
  func encounter(fallback: String, client: String) throws(IngestError) -> Encounter {
    if values.row.values.isEmpty { return Encounter(id: fallback, client: client) }
    var encounter = Encounter(id: values.text(.encounterID) ?? fallback, client: values.text(.client) ?? client)
    try readStay(into: &encounter)
    encounter.patient = try patient()
    encounter.coverage = try coverage()
    encounter.providers = providers()
    encounter.accident = try accident()
    encounter.consents = try consents()
    return encounter
  }

  private func readStay(into encounter: inout Encounter) throws(IngestError) {
    encounter.kind = try values.choice(.kind, of: ClaimKind.self)
    encounter.setting = try values.choice(.setting, of: Setting.self)
    encounter.date = try values.date(.date)
    encounter.statementFrom = try values.date(.statementFrom)
    encounter.statementTo = try values.date(.statementTo)
    encounter.admitted = try values.moment(.admitted)
    encounter.admissionType = values.text(.admissionType)
    encounter.pointOfOrigin = values.text(.pointOfOrigin)
    encounter.discharged = try values.moment(.discharged)
    encounter.dischargeStatus = filled(values.text(.dischargeStatus), to: 2)
    encounter.typeOfBill = filled(values.text(.typeOfBill), to: 4)
    encounter.placeOfService = filled(values.text(.placeOfService), to: 2)
    encounter.controlNumber = values.text(.controlNumber)
    encounter.medicalRecordNumber = values.text(.medicalRecordNumber)
  }

  // Spreadsheets drop the zeros that codes begin with.
  private func filled(_ code: String?, to width: Int) -> String? {
    code.map { String(repeating: "0", count: max(0, width - $0.count)) + $0 }
  }

  private func patient() throws(IngestError) -> Patient {
    var patient = Patient()
    patient.id = values.text(.patientID)
    patient.name = values.name(.patientLast, .patientFirst)
    patient.birthDate = try values.date(.patientBirthDate)
    patient.sex = try values.choice(.patientSex, of: Sex.self)
    patient.address = values.address(.patientAddress, .patientCity, .patientState, .patientZip)
    patient.relationship = try values.choice(.relationship, of: Relationship.self)
    return patient
  }

  private func coverage() throws(IngestError) -> Coverage {
    var coverage = Coverage()
    coverage.payerID = values.text(.payerID)
    coverage.payerName = values.text(.payerName)
    coverage.memberID = values.text(.memberID)
    coverage.groupNumber = values.text(.groupNumber)
    coverage.filingCode = values.text(.filingCode)
    coverage.responsibility = try values.choice(.responsibility, of: ["P", "S", "T"])
    coverage.subscriberName = values.name(.subscriberLast, .subscriberFirst)
    coverage.subscriberBirthDate = try values.date(.subscriberBirthDate)
    coverage.subscriberSex = try values.choice(.subscriberSex, of: Sex.self)
    coverage.priorAuthorization = values.text(.priorAuthorization)
    coverage.priorAuthorizationRequired = try values.choice(.priorAuthorizationRequired, of: ["Y", "N"]).map {
      $0 == "Y"
    }
    coverage.referralNumber = values.text(.referralNumber)
    return coverage
  }

  private func accident() throws(IngestError) -> Accident? {
    let accident = Accident(
      date: try values.date(.accidentDate), cause: try values.choice(.accidentCause, of: Accident.Cause.self),
      state: values.text(.accidentState)?.uppercased())
    return accident == Accident() ? nil : accident
  }

  private func consents() throws(IngestError) -> Consents {
    var consents = Consents()
    consents.assignment = try values.choice(.assignment, of: ["A", "B", "C"])
    consents.benefitsAssigned = try values.choice(.benefitsAssigned, of: ["Y", "N", "W"])
    consents.releaseOfInformation = try values.choice(.releaseOfInformation, of: ["Y", "I"])
    return consents
  }
}
