import Messages

extension Encounter {
  static let minimal = Encounter(id: "e1")

  /// Every field has a value; not every combination makes sense on one claim.
  static let full: Encounter = {
    var encounter = Encounter(id: "LSH-1001", client: "lakeside-hospital")
    encounter.kind = .institutional
    encounter.setting = .inpatient
    encounter.date = CalendarDate("2026-05-08")
    encounter.statementFrom = CalendarDate("2026-05-04")
    encounter.statementTo = CalendarDate("2026-05-08")
    encounter.admitted = Moment("2026-05-04T09:15")
    encounter.admissionType = "1"
    encounter.pointOfOrigin = "1"
    encounter.discharged = Moment("2026-05-08T14:00:00-06:00")
    encounter.dischargeStatus = "01"
    encounter.typeOfBill = "0111"
    encounter.placeOfService = "21"
    encounter.controlNumber = "LSH1001"
    encounter.medicalRecordNumber = "MR-77"
    encounter.patient = .full
    encounter.coverage = .full
    encounter.providers = .full
    encounter.accident = Accident(date: CalendarDate("2026-05-03"), cause: .auto, state: "MN")
    encounter.consents.assignment = "A"
    encounter.consents.benefitsAssigned = "Y"
    encounter.consents.releaseOfInformation = "Y"
    return encounter
  }()
}

extension Patient {
  static let full: Patient = {
    var patient = Patient()
    patient.id = "P-77"
    patient.name = PersonName(last: "Example", first: "Zoë")
    patient.birthDate = CalendarDate("1960-02-29")
    patient.sex = .female
    patient.address = .example
    patient.relationship = .spouse
    return patient
  }()
}

extension Address {
  static let example = Address(line: "1 Example Street", city: "Sampleton", state: "MN", zip: "550010001")
}

extension Coverage {
  static let full: Coverage = {
    var coverage = Coverage()
    coverage.payerID = "99901"
    coverage.payerName = "Example Health Plan"
    coverage.memberID = "DEMO1001"
    coverage.groupNumber = "G-1"
    coverage.filingCode = "CI"
    coverage.responsibility = "P"
    coverage.subscriberName = PersonName(last: "Example", first: "Max")
    coverage.subscriberBirthDate = CalendarDate("1958-11-30")
    coverage.subscriberSex = .male
    coverage.priorAuthorization = "PA-5"
    coverage.referralNumber = "R-6"
    return coverage
  }()
}

extension Providers {
  static let full: Providers = {
    var practitioner = Practitioner()
    practitioner.name = PersonName(last: "Sample", first: "Robin")
    practitioner.npi = "1999999976"
    practitioner.taxonomy = "207R00000X"
    var providers = Providers()
    providers.billing = .full
    providers.rendering = practitioner
    providers.attending = practitioner
    providers.operating = practitioner
    providers.referring = practitioner
    var facility = Facility()
    facility.name = "Lakeside Example Annex"
    facility.npi = "1999999984"
    providers.facility = facility
    return providers
  }()
}

extension Organization {
  static let full: Organization = {
    var organization = Organization()
    organization.name = "Lakeside Example Hospital"
    organization.npi = "1999999992"
    organization.taxID = "990000001"
    organization.taxonomy = "282N00000X"
    organization.address = .example
    return organization
  }()
}

extension ChargeLine {
  static let minimal = ChargeLine(encounter: "e1", number: 1, units: 1, charge: .zero)

  static let full: ChargeLine = {
    var line = ChargeLine(encounter: "LSH-1001", number: 1, units: 4, charge: Money(cents: 123_450))
    line.date = CalendarDate("2026-05-04")
    line.dateTo = CalendarDate("2026-05-07")
    line.code = "J0123"
    line.modifiers = ["LT", "59"]
    line.revenueCode = "0636"
    line.drug = Drug(ndc: "99999000101", quantity: "2.5", unit: "ML")
    line.pointers = [1, 2]
    return line
  }()
}
