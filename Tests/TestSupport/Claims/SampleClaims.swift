public import Messages

/// Valid claims of invented people, to change one field of and see what is said.
public enum SampleClaims {
  /// An office visit: two diagnoses, two lines, a rendering provider.
  public static var professional: Claim {
    var claim = Claim(
      controlNumber: "WFP0001", kind: .professional, created: moment("2026-05-20T10:15:00Z"),
      encounter: SampleEncounters.visit, totalCharge: Money(cents: 7240))
    claim.diagnoses = [
      diagnosis(1, "E11.65", "Type 2 diabetes mellitus with hyperglycemia", .principal),
      diagnosis(2, "I10", "Essential (primary) hypertension", .other),
    ]
    claim.lines = [line(1, "G0108", "2026-05-11", cents: 6000, units: 2, pointers: [1])]
    var drug = line(2, "J1815", "2026-05-11", cents: 1240, units: 2, pointers: [1, 2])
    drug.modifiers = ["JZ"]
    claim.lines.append(drug)
    return claim
  }

  /// A stay: principal, admitting and other diagnoses with POA, a procedure, revenue lines.
  public static var inpatient: Claim {
    var claim = Claim(
      controlNumber: "LSH0001", kind: .institutional, created: moment("2026-05-20T10:15:00Z"),
      encounter: SampleEncounters.stay, totalCharge: Money(cents: 410_000))
    claim.diagnoses = [
      diagnosis(1, "K35.80", "Unspecified acute appendicitis", .principal, poa: .yes),
      diagnosis(2, "I10", "Essential (primary) hypertension", .other, poa: .yes),
      diagnosis(3, "W18.30XA", "Fall on same level, unspecified, initial encounter", .externalCause, poa: .yes),
      diagnosis(4, "R10.31", "Right lower quadrant pain", .admitting),
    ]
    claim.procedures = [
      ClaimProcedure(
        sequence: 1, code: "0DTJ4ZZ", title: "Resection of Appendix, Percutaneous Endoscopic Approach",
        date: day("2026-05-04"), origin: origin)
    ]
    claim.lines = [
      revenueLine(1, "0120", "2026-05-04", to: "2026-05-07", cents: 360_000, units: 3),
      revenueLine(2, "0250", "2026-05-04", to: "2026-05-07", cents: 41_050, units: 12),
    ]
    var drug = revenueLine(3, "0636", "2026-05-05", to: nil, cents: 8950, units: 4)
    drug.code = "J0696"
    drug.drug = ChargeLine.Drug(ndc: "00409733301", quantity: "1.5", unit: "GR")
    claim.lines.append(drug)
    return claim
  }

  /// An emergency visit billed by a hospital: a reason for the visit, no admission.
  public static var outpatientFacility: Claim {
    var claim = Claim(
      controlNumber: "LSH0002", kind: .institutional, created: moment("2026-05-20"),
      encounter: SampleEncounters.emergencyVisit, totalCharge: Money(cents: 52_500))
    claim.diagnoses = [
      diagnosis(1, "S93.401A", "Sprain of unspecified ligament of right ankle, initial encounter", .principal),
      diagnosis(2, "W01.0XXA", "Fall on same level from slipping, initial encounter", .externalCause),
      diagnosis(3, "M25.571", "Pain in right ankle and joints of right foot", .reasonForVisit),
    ]
    var visit = revenueLine(1, "0450", "2026-05-11", to: nil, cents: 52_500, units: 1)
    visit.code = "G0381"
    claim.lines = [visit]
    return claim
  }

  public static func diagnosis(
    _ sequence: Int, _ code: String, _ title: String, _ role: ClaimDiagnosis.Role, poa: PresentOnAdmission? = nil
  ) -> ClaimDiagnosis {
    ClaimDiagnosis(
      sequence: sequence, code: code, title: title, role: role, presentOnAdmission: poa, origin: origin)
  }

  /// Two places of one note, accepted by a named reviewer.
  public static let origin = CodeOrigin(
    evidence: [
      TextSpan(note: "note-1", range: TextRange(120, 134)), TextSpan(note: "note-1", range: TextRange(410, 418)),
    ],
    reviewer: "C. Coder", decided: moment("2026-05-19T16:00:00-05:00"), edition: "2026-04-01")

  public static func line(
    _ sequence: Int, _ code: String, _ date: String, cents: Int, units: Int, pointers: [Int]
  ) -> ClaimLine {
    var line = ClaimLine(sequence: sequence, units: units, charge: Money(cents: cents))
    line.code = code
    line.date = day(date)
    line.diagnosisPointers = pointers
    return line
  }

  public static func revenueLine(
    _ sequence: Int, _ revenueCode: String, _ date: String, to last: String?, cents: Int, units: Int
  ) -> ClaimLine {
    var line = ClaimLine(sequence: sequence, units: units, charge: Money(cents: cents))
    line.revenueCode = revenueCode
    line.date = day(date)
    line.dateTo = last.map(day)
    return line
  }
}

/// The day `text`; a test that names no day of the calendar stops.
public func day(_ text: String) -> CalendarDate { CalendarDate(text)! }

/// The moment `text`.
public func moment(_ text: String) -> Moment { Moment(text)! }
