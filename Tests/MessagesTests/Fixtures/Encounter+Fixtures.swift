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
    encounter.drg = "399"
    encounter.conditionCodes = ["09"]
    encounter.occurrences = [Occurrence(code: "11", date: CalendarDate("2026-05-02")!)]
    encounter.occurrenceSpans = [
      OccurrenceSpan(code: "74", from: CalendarDate("2026-05-05")!, through: CalendarDate("2026-05-06")!)
    ]
    encounter.valueAmounts = [ValueAmount(code: "80", amount: Money(cents: 400))]
    encounter.dates = [ClaimDate(.onset, CalendarDate("2026-05-01")!)]
    encounter.references = [ClaimReference(.clearinghouse, "CH-1")]
    encounter.remarks = [ClaimRemark(code: "ADD", text: "Second opinion.")]
    encounter.attachments = [ClaimAttachment(report: "OB", transmission: "EL", controlNumber: "A-1")]
    encounter.patientAmount = Money(cents: 2000)
    encounter.delayReason = "11"
    encounter.otherPayers = [.full]
    encounter.patient = .full
    encounter.coverage = .full
    encounter.providers = .full
    encounter.accident = Accident(date: CalendarDate("2026-05-03"), cause: .auto, state: "MN")
    encounter.consents.assignment = "A"
    encounter.consents.benefitsAssigned = "Y"
    encounter.consents.releaseOfInformation = "Y"
    encounter.consents.patientSignature = "P"
    return encounter
  }()
}

extension Patient {
  static let full: Patient = {
    var patient = Patient()
    patient.id = "P-77"
    patient.name = PersonName(last: "Example", first: "Zoë", middle: "Q", suffix: "JR")
    patient.birthDate = CalendarDate("1960-02-29")
    patient.sex = .female
    patient.address = .example
    patient.relationship = .spouse
    patient.deathDate = CalendarDate("2026-05-08")
    patient.weight = "155.5"
    patient.isPregnant = false
    patient.contact = .example
    patient.secondaryIDs = [.example]
    return patient
  }()
}

extension Address {
  static let example: Address = {
    var address = Address(line: "1 Example Street", city: "Sampleton", state: "MN", zip: "550010001")
    address.line2 = "Suite 2"
    return address
  }()
}

extension Contact {
  static let example: Contact = {
    var contact = Contact()
    contact.name = "Billing desk"
    contact.phone = "5555550100"
    contact.phoneExtension = "12"
    contact.fax = "5555550101"
    contact.email = "desk@clinic.example"
    return contact
  }()
}

extension SecondaryID {
  static let example = SecondaryID(qualifier: "G2", number: "X-1")
}

extension Adjustment {
  static let example = Adjustment(group: "CO", reason: "45", amount: Money(cents: 2189), quantity: "1")
}

extension OtherPayer {
  static let full: OtherPayer = {
    var payer = OtherPayer(coverage: .full)
    payer.relationship = .lifePartner
    payer.benefitsAssigned = "Y"
    payer.releaseOfInformation = "Y"
    payer.patientSignature = "P"
    payer.paid = Money(cents: 3915)
    payer.notCovered = Money(cents: 100)
    payer.patientOwes = Money(cents: 3689)
    payer.adjustments = [.example]
    payer.decided = CalendarDate("2026-05-20")
    payer.claimNumber = "ICN-2"
    return payer
  }()
}

extension Coverage {
  static let full: Coverage = {
    var coverage = Coverage()
    coverage.payerID = "99901"
    coverage.payerIDQualifier = "XV"
    coverage.payerName = "Example Health Plan"
    coverage.payerAddress = .example
    coverage.payerSecondaryIDs = [.example]
    coverage.groupName = "Example Works"
    coverage.insuranceType = "12"
    coverage.subscriberAddress = .example
    coverage.casualtyClaimNumber = "PC-3"
    coverage.memberID = "DEMO1001"
    coverage.groupNumber = "G-1"
    coverage.filingCode = "CI"
    coverage.responsibility = "P"
    coverage.subscriberName = PersonName(last: "Example", first: "Max")
    coverage.subscriberBirthDate = CalendarDate("1958-11-30")
    coverage.subscriberSex = .male
    coverage.priorAuthorization = "PA-5"
    coverage.priorAuthorizationRequired = true
    coverage.referralNumber = "R-6"
    return coverage
  }()
}

extension Providers {
  static let full: Providers = {
    var practitioner = Practitioner()
    practitioner.name = PersonName(last: "Sample", first: "Robin")
    practitioner.npi = "1999999976"
    practitioner.organizationName = "Example Laboratory"
    practitioner.taxonomy = "207R00000X"
    practitioner.address = .example
    practitioner.contact = .example
    practitioner.secondaryIDs = [.example]
    var providers = Providers()
    providers.billing = .full
    providers.rendering = practitioner
    providers.attending = practitioner
    providers.operating = practitioner
    providers.otherOperating = practitioner
    providers.referring = practitioner
    providers.supervising = practitioner
    providers.ordering = practitioner
    providers.payTo = .example
    var facility = Facility()
    facility.name = "Lakeside Example Annex"
    facility.npi = "1999999984"
    facility.address = .example
    facility.contact = .example
    facility.secondaryIDs = [.example]
    providers.facility = facility
    return providers
  }()
}

extension Organization {
  static let full: Organization = {
    var organization = Organization()
    organization.name = "Lakeside Example Hospital"
    organization.person = PersonName(last: "Example", first: "Solo")
    organization.npi = "1999999992"
    organization.taxIDKind = .employer
    organization.contact = .example
    organization.secondaryIDs = [.example]
    organization.taxID = "990000001"
    organization.taxonomy = "282N00000X"
    organization.address = .example
    return organization
  }()
}

extension ChargeLine.Drug {
  static let full: ChargeLine.Drug = {
    var drug = ChargeLine.Drug(ndc: "99999000101", quantity: "2.5", unit: "ML")
    drug.prescription = "RX-1"
    return drug
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
    line.drug = .full
    line.pointers = [1, 2]
    return line
  }()
}
