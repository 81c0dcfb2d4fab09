public import Messages

/// Encounters of invented people with every field that their kind of claim needs.
public enum SampleEncounters {
  /// An office visit.
  public static var visit: Encounter {
    var encounter = base(id: "WFP-1", client: "willow", date: "2026-05-11", setting: .outpatient)
    encounter.kind = .professional
    encounter.controlNumber = "WFP0001"
    encounter.placeOfService = "11"
    encounter.providers.billing = billing("WILLOW FAMILY PRACTICE", taxonomy: "207Q00000X")
    encounter.providers.rendering = practitioner("Render", "Kim", npi: "1987654328", taxonomy: "207Q00000X")
    return encounter
  }

  /// A stay of three days.
  public static var stay: Encounter {
    var encounter = base(id: "LSH-1", client: "lakeside", date: "2026-05-07", setting: .inpatient)
    encounter.kind = .institutional
    encounter.controlNumber = "LSH0001"
    encounter.typeOfBill = "0111"
    encounter.statementFrom = day("2026-05-04")
    encounter.statementTo = day("2026-05-07")
    encounter.admitted = moment("2026-05-04T09:15")
    encounter.admissionType = "1"
    encounter.pointOfOrigin = "1"
    encounter.discharged = moment("2026-05-07T11:30")
    encounter.dischargeStatus = "01"
    encounter.providers.billing = billing("LAKESIDE EXAMPLE HOSPITAL", taxonomy: "282N00000X")
    encounter.providers.attending = practitioner("Attending", "Dana", npi: "1234567893", taxonomy: "207R00000X")
    encounter.providers.operating = practitioner("Surgeon", "Sam", npi: "1456789019", taxonomy: "208600000X")
    return encounter
  }

  /// A visit to a hospital's emergency department.
  public static var emergencyVisit: Encounter {
    var encounter = base(id: "LSH-2", client: "lakeside", date: "2026-05-11", setting: .outpatient)
    encounter.kind = .institutional
    encounter.controlNumber = "LSH0002"
    encounter.typeOfBill = "0131"
    encounter.statementFrom = day("2026-05-11")
    encounter.statementTo = day("2026-05-11")
    encounter.dischargeStatus = "01"
    encounter.providers.billing = billing("LAKESIDE EXAMPLE HOSPITAL", taxonomy: "282N00000X")
    encounter.providers.attending = practitioner("Attending", "Dana", npi: "1234567893", taxonomy: "207R00000X")
    return encounter
  }

  public static func practitioner(_ last: String, _ first: String, npi: String, taxonomy: String?) -> Practitioner {
    var person = Practitioner()
    person.name = PersonName(last: last, first: first)
    person.npi = npi
    person.taxonomy = taxonomy
    return person
  }

  private static func base(id: String, client: String, date: String, setting: Setting) -> Encounter {
    var encounter = Encounter(id: id, client: client)
    encounter.setting = setting
    encounter.date = day(date)
    encounter.medicalRecordNumber = "MRN-9001"
    encounter.patient.name = PersonName(last: "Testington", first: "Alex")
    encounter.patient.birthDate = day("1961-04-02")
    encounter.patient.sex = .male
    encounter.patient.relationship = .self
    encounter.patient.address = Address(line: "12 Elm St", city: "Springfield", state: "IL", zip: "62701")
    encounter.coverage.payerID = "99999"
    encounter.coverage.payerName = "EXAMPLE HEALTH PLAN"
    encounter.coverage.memberID = "DEMO000000101"
    encounter.coverage.groupNumber = "G-100"
    encounter.coverage.filingCode = "CI"
    encounter.coverage.responsibility = "P"
    encounter.consents.assignment = "A"
    encounter.consents.benefitsAssigned = "Y"
    encounter.consents.releaseOfInformation = "Y"
    return encounter
  }

  private static func billing(_ name: String, taxonomy: String) -> Organization {
    var billing = Organization()
    billing.name = name
    billing.npi = "1999999984"
    billing.taxID = "990000001"
    billing.taxonomy = taxonomy
    billing.address = Address(line: "1 Example Way", city: "Springfield", state: "IL", zip: "627010001")
    return billing
  }
}
