internal import Edits
internal import Messages
internal import TestSupport
internal import Testing

/// Whatever stands on a claim, the edits say something useful and go on.
struct DamagedClaimTests {
  static let texts = [
    "", " ", "0", "-", "E11", "é", "A*B", "99999999999999999999", "W01.0", ".", "\u{0}", "O80", "G0001",
  ]

  static func damaged(seed: UInt64) -> Claim {
    var random = SeededRandom(seed: seed)
    let bases = [SampleClaims.professional, SampleClaims.inpatient, SampleClaims.outpatientFacility]
    var claim = bases[Int(seed) % bases.count]
    func text() -> String { texts.randomElement(using: &random) ?? "" }
    func date() -> CalendarDate? {
      Bool.random(using: &random)
        ? nil : CalendarDate(year: Int.random(in: 1...9999, using: &random), month: 2, day: 28)
    }
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      switch Int.random(in: 0..<12, using: &random) {
      case 0: claim.controlNumber = text()
      case 1: claim.diagnoses = claim.diagnoses.shuffled(using: &random).dropLast().map { $0 }
      case 2: for index in claim.diagnoses.indices { claim.diagnoses[index].code = text() }
      case 3: for index in claim.lines.indices { claim.lines[index].code = text() }
      case 4: for index in claim.lines.indices { claim.lines[index].date = date() }
      case 5: claim.encounter.patient.birthDate = date()
      case 6: claim.encounter.date = date()
      case 7: claim.encounter.typeOfBill = text()
      case 8: claim.lines.append(contentsOf: claim.lines)
      case 9: for index in claim.procedures.indices { claim.procedures[index].code = text() }
      case 10: claim.encounter.providers = Providers()
      default: claim.encounter.discharged = date().map { Moment(date: $0) }
      }
    }
    return claim
  }

  @Test(arguments: UInt64(0)..<300)
  func everyFindingSaysWhereAndWhatToDo(seed: UInt64) {
    let claim = Self.damaged(seed: seed)
    for set in [EditContexts.standardSet, EditContexts.importedSet] {
      let findings = set.findings(of: claim)
      #expect(findings.allSatisfy { !$0.place.isEmpty && !$0.message.isEmpty && !$0.fix.isEmpty })
      #expect(findings.allSatisfy { EditRegistry.reservedIDs.contains($0.id) })
      #expect(findings == set.findings(of: claim), "the same claim, the same findings")
    }
  }
}
