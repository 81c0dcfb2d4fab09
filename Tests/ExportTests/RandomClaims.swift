internal import Messages
internal import TestSupport

/// Random claims that every edit would pass, over all the fields that a claim can have.
struct RandomClaims {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  /// The next claim.
  mutating func next() -> Claim {
    var claim = pick([SampleClaims.professional, SampleClaims.inpatient, SampleClaims.outpatientFacility])
    claim.controlNumber = text(upTo: 20)
    claim.created = pick([moment("2026-06-01"), moment("2026-06-01T08:30"), moment("2026-06-01T08:30:05+08:00")])
    changeEncounter(of: &claim)
    changeDiagnoses(of: &claim)
    changeLines(of: &claim)
    if chance() { claim.procedures = chance() ? [] : claim.procedures.map(undated) }
    if chance() {
      claim.frequency = pick(Claim.Frequency.allCases)
      claim.payerControlNumber = chance() ? text(upTo: 30) : nil
    }
    return claim
  }

  private mutating func changeEncounter(of claim: inout Claim) {
    changePatient(of: &claim.encounter)
    changeCoverage(of: &claim.encounter.coverage)
    changeProviders(of: &claim.encounter.providers)
    claim.encounter.id = text(upTo: 40)
    claim.encounter.client = chance() ? text(upTo: 10) : nil
    if chance() { claim.encounter.medicalRecordNumber = nil }
    if chance() { claim.encounter.date = nil }
    if claim.isInpatient {
      claim.encounter.admitted = pick([moment("2026-05-04"), moment("2026-05-04T09:15-05:00")])
      claim.encounter.discharged = pick([moment("2026-05-07"), moment("2026-05-07T18:00:30"), nil])
    }
    if claim.kind == .professional, chance() {
      claim.encounter.setting = .inpatient
      claim.encounter.admitted = pick([moment("2026-05-01"), nil])
    }
    if chance() { claim.encounter.dischargeStatus = claim.kind == .institutional ? "30" : nil }
    claim.encounter.consents.benefitsAssigned = pick(["Y", "N", "W", nil])
    if chance() {
      claim.encounter.accident = Accident(
        date: chance() ? day("2026-05-01") : nil, cause: pick(Accident.Cause.allCases + [nil]),
        state: pick(["IL", nil]))
    }
  }

  private mutating func changePatient(of encounter: inout Encounter) {
    encounter.patient.name = PersonName(last: text(upTo: 30), first: chance() ? text(upTo: 20) : "")
    encounter.patient.sex = pick(Sex.allCases)
    if chance() { encounter.patient.id = text(upTo: 12) }
    guard chance() else { return }
    encounter.patient.relationship = pick([.spouse, .child, .other])
    encounter.coverage.subscriberName = PersonName(last: text(upTo: 30), first: text(upTo: 20))
    encounter.coverage.subscriberSex = pick(Sex.allCases + [nil])
    encounter.coverage.subscriberBirthDate = pick([day("1958-02-28"), nil])
    if chance() { encounter.patient.address = nil }
  }

  private mutating func changeCoverage(of coverage: inout Coverage) {
    coverage.payerID = text(upTo: 20)
    coverage.payerName = text(upTo: 40)
    coverage.memberID = text(upTo: 20)
    coverage.groupNumber = chance() ? text(upTo: 20) : nil
    coverage.filingCode = pick(["MB", "MC", "CI", "16", nil])
    coverage.responsibility = pick(["P", "S", "T"])
    coverage.priorAuthorization = chance() ? text(upTo: 50) : nil
    coverage.referralNumber = chance() ? text(upTo: 30) : nil
  }

  private mutating func changeProviders(of providers: inout Providers) {
    providers.billing?.name = text(upTo: 60)
    if chance() { providers.billing?.taxonomy = nil }
    if chance() { providers.rendering = nil }
    if chance() { providers.attending = providers.operating }
    if chance() {
      providers.referring = SampleEncounters.practitioner(
        text(upTo: 20), text(upTo: 20), npi: "1999999984", taxonomy: chance() ? "207R00000X" : nil)
    }
    if chance() {
      providers.facility = Facility()
      providers.facility?.name = chance() ? text(upTo: 30) : nil
      providers.facility?.npi = chance() ? "1999999984" : nil
    }
  }

  private mutating func changeDiagnoses(of claim: inout Claim) {
    let codes = ["I10", "E11.65", "S72.001A", "Z79.4", "C7A.010", "QA0.0101", "U07.1", "M1A.0710"]
    for index in claim.diagnoses.indices {
      claim.diagnoses[index].code = pick(codes)
      claim.diagnoses[index].title = text(upTo: 200)
      claim.diagnoses[index].presentOnAdmission = claim.isInpatient ? pick(PresentOnAdmission.allCases + [nil]) : nil
      claim.diagnoses[index].origin = origin()
    }
    for sequence in claim.diagnoses.count..<Int.random(in: claim.diagnoses.count...12, using: &random) {
      claim.diagnoses.append(SampleClaims.diagnosis(sequence + 1, pick(codes), "Title", .other))
    }
  }

  private mutating func origin() -> CodeOrigin {
    let evidence = (1...Int.random(in: 1...3, using: &random)).map { number in
      TextSpan(note: "folder/note-\(number)", range: TextRange(number * 10, number * 10 + 7))
    }
    return CodeOrigin(
      evidence: evidence, reviewer: text(upTo: 30), decided: pick([moment("2026-05-19T16:00"), moment("2026-05-19")]),
      edition: "2026-04-01")
  }

  private mutating func changeLines(of claim: inout Claim) {
    let base = claim.lines
    let pointers = claim.diagnoses.map(\.sequence)
    claim.lines = (1...Int.random(in: 1...20, using: &random)).map { sequence in
      var line = pick(base)
      line.sequence = sequence
      line.units = Int.random(in: 1...999, using: &random)
      line.charge = Money(cents: Int.random(in: 0...99_999_999, using: &random))
      line.modifiers = pick([[], ["25"], ["LT", "59"], ["GT", "26", "76", "XU"]])
      line.dateTo = pick([line.dateTo, line.date, nil])
      if claim.kind == .professional { line.code = pick(["99213", "0001F", "G0108", "J1815", "T1015", "0202U"]) }
      line.diagnosisPointers = Array(pointers.shuffled(using: &random).prefix(Int.random(in: 0...4, using: &random)))
      return line
    }
    claim.totalCharge = claim.lines.reduce(.zero) { $0 + $1.charge }
  }

  private func undated(_ procedure: ClaimProcedure) -> ClaimProcedure {
    var procedure = procedure
    procedure.date = nil
    return procedure
  }

  /// Text with everything that XML, FHIR and people's names are known to trip over; not blank.
  private mutating func text(upTo length: Int) -> String {
    let pieces = [
      "A", "b", "7", " ", "-", "&", "<", ">", "\"", "'", "ñ", "Ø", "李", "🩺", "\t", "\n", "]]>", "\u{7}", "e\u{301}",
    ]
    let middle = (0..<Int.random(in: 0..<length, using: &random)).map { _ in pick(pieces) }
    return "X" + middle.joined()
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }

  private mutating func chance() -> Bool { Bool.random(using: &random) }
}
