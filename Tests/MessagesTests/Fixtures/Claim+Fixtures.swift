import Messages

extension CodeOrigin {
  static let minimal = CodeOrigin(evidence: [], reviewer: nil, decided: nil, edition: "2026-04-01")

  static let full = CodeOrigin(
    evidence: [.example], reviewer: "demo-coder", decided: Moment("2026-05-10T08:00:00Z"), edition: "2026-04-01")
}

extension Claim {
  static let minimal = Claim(
    controlNumber: "E1", kind: .professional, created: Moment("2026-05-11")!, encounter: .minimal, totalCharge: .zero)

  static let full: Claim = {
    var claim = Claim(
      controlNumber: "LSH1001", kind: .institutional, created: Moment("2026-05-11T07:00:00Z")!, encounter: .full,
      totalCharge: Money(cents: 123_450), frequency: .replacement)
    claim.payerControlNumber = "PCN-9"
    claim.codeRevision = .icd10
    claim.diagnoses = [
      ClaimDiagnosis(
        sequence: 1, code: "M35.00", title: "Sjögren syndrome, unspecified", role: .principal, presentOnAdmission: .yes,
        origin: .full)
    ]
    claim.procedures = [
      ClaimProcedure(
        sequence: 1, code: "0CBG0ZX", title: "Excision of Right Submaxillary Gland, Open Approach, Diagnostic",
        date: CalendarDate("2026-05-05"), origin: .full)
    ]
    claim.lines = [.full]
    claim.findings = [.example]
    return claim
  }()
}

extension LinePayment {
  static let full: LinePayment = {
    var payment = LinePayment(payerID: "99902", paid: Money(cents: 4000), units: 1)
    payment.code = "J0123"
    payment.modifiers = ["LT"]
    payment.adjustments = [.example]
    payment.decided = CalendarDate("2026-05-20")
    payment.patientOwes = Money(cents: 300)
    return payment
  }()
}

extension ClaimLine {
  static let full: ClaimLine = {
    var line = ClaimLine(sequence: 1, units: 4, charge: Money(cents: 123_450))
    line.date = CalendarDate("2026-05-04")
    line.dateTo = CalendarDate("2026-05-07")
    line.code = "J0123"
    line.modifiers = ["LT"]
    line.revenueCode = "0636"
    line.drug = .full
    line.description = "Injection"
    line.placeOfService = "22"
    line.isEmergency = true
    line.unitBasis = .units
    line.notCovered = Money(cents: 50)
    line.salesTax = Money(cents: 337)
    line.providers = .full
    line.dates = [ClaimDate(.prescription, CalendarDate("2026-05-01")!)]
    line.references = [ClaimReference(.lineControl, "1001")]
    line.remarks = [ClaimRemark(code: "DCP", text: "Goals.")]
    line.attachments = [ClaimAttachment(report: "CT", transmission: "AA")]
    line.payments = [.full]
    line.origin = .full
    line.diagnosisPointers = [1]
    return line
  }()
}
