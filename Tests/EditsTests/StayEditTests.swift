internal import Edits
internal import Messages
internal import Profiles
internal import TestSupport
internal import Testing

/// EDIT15, 16, 20 to 25 and 27: what the code editor and the form want of a stay.
struct StayEditTests {
  static let inpatient = SampleClaims.inpatient
  static let outpatient = SampleClaims.outpatientFacility

  static let principal = [
    EditCase.imported("EDIT15", "a disease", inpatient),
    EditCase.imported("EDIT15", "an organism", inpatient, at: ["diagnosis 1"]) { $0.diagnoses[0].code = "B95.0" },
    EditCase.imported("EDIT15", "an organism second", inpatient) { $0.diagnoses[1].code = "B95.0" },
    EditCase.imported("EDIT15", "a visit", outpatient) { $0.diagnoses[0].code = "B95.0" },
    EditCase("EDIT15", "no list", inpatient) { $0.diagnoses[0].code = "B95.0" },
    EditCase.imported("EDIT16", "aftercare of something", inpatient) { $0.diagnoses[0].code = "Z51.89" },
    EditCase.imported("EDIT16", "aftercare alone", inpatient, at: ["diagnosis 1"]) {
      $0.diagnoses[0].code = "Z51.89"
      $0.diagnoses.remove(at: 1)
    },
  ]

  static let procedures = [
    EditCase.imported("EDIT21", "valid", inpatient),
    EditCase("EDIT21", "no list", inpatient) { $0.procedures[0].code = "0DTJ4Z9" },
    EditCase("EDIT21", "too short", inpatient, at: ["procedure 1"]) { $0.procedures[0].code = "0DTJ4Z" },
    EditCase("EDIT21", "the letter O", inpatient, at: ["procedure 1"]) { $0.procedures[0].code = "ODTJ4ZZ" },
    EditCase.imported("EDIT21", "not in the edition", inpatient, at: ["procedure 1"]) {
      $0.procedures[0].code = "0DTJ4Z9"
    },
    EditCase.imported("EDIT21", "fallback", inpatient, at: ["procedure 1"]) {
      $0.procedures[0].code = "0DTJ4Z9"
      $0.encounter.discharged = moment("2027-05-07")
    },
    EditCase.imported("EDIT22", "non-covered", inpatient, at: ["procedure 1"]),
    EditCase("EDIT22", "no list", inpatient),
    EditCase("EDIT27", "in the stay", inpatient),
    EditCase("EDIT27", "three days before", inpatient) { $0.procedures[0].date = day("2026-05-01") },
    EditCase("EDIT27", "four days before", inpatient, at: ["procedure 1"]) {
      $0.procedures[0].date = day("2026-04-30")
    },
    EditCase("EDIT27", "after discharge", inpatient, at: ["procedure 1"]) { $0.procedures[0].date = day("2026-05-08") },
    EditCase("EDIT27", "no day", inpatient, at: ["procedure 1"]) { $0.procedures[0].date = nil },
  ]

  static let sides = [
    EditCase("EDIT23", "sided", inpatient) { $0.diagnoses[1].code = "M25.511" },
    EditCase("EDIT23", "side open", inpatient, at: ["diagnosis 2"]) { $0.diagnoses[1].code = "M25.519" },
    EditCase("EDIT23", "side open, 7 characters", inpatient, at: ["diagnosis 2"]) { $0.diagnoses[1].code = "S52.509A" },
    EditCase("EDIT23", "first", inpatient) { $0.diagnoses[0].code = "M25.519" },
    EditCase("EDIT23", "no side to it", inpatient) { $0.diagnoses[1].code = "E78.5" },
    EditCase("EDIT23", "a visit", outpatient) {
      $0.diagnoses.append(SampleClaims.diagnosis(4, "M25.519", "Pain", .other))
    },
  ]

  static let present = [
    EditCase.imported("EDIT25", "as the list says", inpatient) { $0.diagnoses[2].presentOnAdmission = nil },
    EditCase.imported("EDIT25", "exempt", inpatient, at: ["diagnosis 3"]),
    EditCase.imported("EDIT25", "missing", inpatient, at: ["diagnosis 2"]) {
      $0.diagnoses[1].presentOnAdmission = nil
      $0.diagnoses[2].presentOnAdmission = nil
    },
    EditCase("EDIT25", "no list", inpatient, at: ["diagnosis 2"]) { $0.diagnoses[1].presentOnAdmission = nil },
    EditCase("EDIT25", "no list, mostly exempt", inpatient) { $0.diagnoses[2].presentOnAdmission = nil },
    EditCase("EDIT25", "at admission", inpatient, at: ["diagnosis 4"]) { $0.diagnoses[3].presentOnAdmission = .yes },
    EditCase("EDIT25", "a visit", outpatient, at: ["diagnosis 1"]) { $0.diagnoses[0].presentOnAdmission = .no },
  ]

  static let groups = [
    EditCase("EDIT24", "none", inpatient),
    EditCase("EDIT24", "three digits", inpatient) { $0.encounter.drg = "343" },
    EditCase("EDIT24", "four digits", inpatient, at: ["DRG"]) { $0.encounter.drg = "0343" },
    EditCase.imported("EDIT24", "in the table", inpatient) { $0.encounter.drg = "343" },
    EditCase.imported("EDIT24", "not in the table", inpatient, at: ["DRG"]) { $0.encounter.drg = "344" },
    EditCase("EDIT24", "a visit", outpatient) { $0.encounter.drg = "0343" },
  ]

  static let status = [
    EditCase.imported("EDIT20", "known status", inpatient),
    EditCase.imported("EDIT20", "unknown status", inpatient, at: ["patient status"]) {
      $0.encounter.dischargeStatus = "77"
    },
    EditCase("EDIT20", "no list", inpatient) { $0.encounter.dischargeStatus = "77" },
    EditCase.imported("EDIT13", "the editor's list", inpatient) { $0.diagnoses[0].code = "I10" },
  ]

  @Test(arguments: principal + procedures + sides + present + groups + status)
  func edit(_ example: EditCase) throws {
    try example.verify()
  }

  @Test func whatCannotBeSureOnlyWarns() throws {
    let withoutList = EditCase("EDIT25", "", Self.inpatient) { $0.diagnoses[1].presentOnAdmission = nil }
    #expect(try withoutList.findings().map(\.severity) == [.warning])
    let withList = EditCase.imported("EDIT25", "", Self.inpatient) {
      $0.diagnoses[1].presentOnAdmission = nil
      $0.diagnoses[2].presentOnAdmission = nil
    }
    #expect(try withList.findings().map(\.severity) == [.error])
    let fallback = EditCase.imported("EDIT21", "", Self.inpatient) {
      $0.procedures[0].code = "0DTJ4Z9"
      $0.encounter.discharged = moment("2027-05-07")
    }
    #expect(try fallback.findings().map(\.severity) == [.warning])
  }

  @Test("What the grouper found counts", arguments: [nil, "342", "343"])
  func grouper(drg: String?) {
    var client = ClientProfile(client: "lakeside", name: "Lakeside")
    client.groups = [Self.inpatient.controlNumber: "343"]
    let set = EditSet(profiles: ProfileSet(clients: [client]), context: EditContexts.standard)
    var claim = Self.inpatient
    claim.encounter.drg = drg
    #expect(set.findings(of: claim).contains { $0.id == "EDIT24" } == (drg != "343"))
  }

  @Test func bothSidesAreNamed() throws {
    let example = EditCase("EDIT23", "", Self.inpatient) { $0.diagnoses[1].code = "M25.519" }
    #expect(try example.findings().first?.fix.contains("M25.511 or M25.512") == true)
  }
}
