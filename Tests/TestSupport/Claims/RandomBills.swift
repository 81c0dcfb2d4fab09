public import Messages

/// Random claims over every field that an 837 has a place for, each valid for its form.
///
/// Ids keep to the characters that X12 carries; names and remarks do not, for they are folded when they are written.
public struct RandomBills {
  var random: SeededRandom
  /// Leaves out what the guides allow and x12sdk 2.2.0 refuses: sex U, benefits W, surgeons and other payers of facility
  /// lines, a second payer's word on a line, ids of providers, drugs without a prescription, visits without a kind of
  /// admission.
  let isNarrow: Bool

  public init(seed: UInt64, isNarrow: Bool = false) {
    random = SeededRandom(seed: seed)
    self.isNarrow = isNarrow
  }

  /// The next claim of a kind that the seed picks.
  public mutating func next() -> Claim {
    let samples = [SampleClaims.professional, SampleClaims.inpatient, SampleClaims.outpatientFacility]
    var claim = pick(samples)
    claim.controlNumber = id(upTo: 20)
    claim.encounter.controlNumber = claim.controlNumber
    changeFrequency(of: &claim)
    changeParties(of: &claim)
    changeFacts(of: &claim)
    changeCodes(of: &claim)
    changeLines(of: &claim)
    return claim
  }

  private mutating func changeFrequency(of claim: inout Claim) {
    guard chance(4) else { return }
    claim.frequency = pick([.replacement, .void])
    claim.payerControlNumber = id(upTo: 30)
    if let bill = claim.encounter.typeOfBill { claim.encounter.typeOfBill = bill.dropLast() + claim.frequency.rawValue }
  }

  private mutating func changeFacts(of claim: inout Claim) {
    claim.encounter.consents.assignment = pick(["A", "B", "C"])
    claim.encounter.consents.benefitsAssigned = pick(["Y", "N", "W"])
    claim.encounter.consents.releaseOfInformation = pick(["Y", "I"])
    claim.encounter.patientAmount = maybe(money())
    claim.encounter.delayReason = maybe(pick(["1", "7", "11", "15"]))
    claim.encounter.medicalRecordNumber = maybe(id(upTo: 20))
    claim.encounter.attachments = list(upTo: 3) {
      ClaimAttachment(
        report: $0.pick(["OB", "DG", "RR", "B4"]), transmission: $0.pick(["BM", "EL", "FX"]),
        controlNumber: $0.id(upTo: 20))
    }
    if claim.kind == .professional { changeProfessionalFacts(of: &claim) } else { changeFacilityFacts(of: &claim) }
  }

  private mutating func changeProfessionalFacts(of claim: inout Claim) {
    claim.encounter.consents.patientSignature = maybe("P")
    claim.encounter.accident =
      maybe(
        Accident(date: someDay(), cause: pick([.employment, .other])))
      ?? maybe(
        Accident(date: someDay(), cause: .auto, state: "IL"))
    let events: [ClaimDate.Event] = [
      .onset, .initialTreatment, .lastSeen, .acuteManifestation, .lastMenstrualPeriod, .lastXRay, .lastWorked,
      .returnToWork, .careAssumed, .careRelinquished, .firstContact,
    ]
    claim.encounter.dates = events.compactMap { event in maybe(ClaimDate(event, someDay())) }
    let kinds: [ClaimReference.Kind] = [
      .clearinghouse, .laboratory, .mammography, .demonstrationProject, .investigationalDevice, .authorizationException,
      .carePlanOversight,
    ]
    claim.encounter.references = kinds.compactMap { kind in
      maybe(ClaimReference(kind, kind == .authorizationException ? "5" : id(upTo: 20)))
    }
    claim.encounter.remarks = chance() ? [ClaimRemark(code: "ADD", text: text(upTo: 60))] : []
    if chance(3) {
      claim.encounter.setting = .inpatient
      claim.encounter.placeOfService = "21"
      claim.encounter.admitted = moment("2026-05-09")
      claim.encounter.discharged = maybe(moment("2026-05-12"))
    }
  }

  private mutating func changeFacilityFacts(of claim: inout Claim) {
    let kinds: [ClaimReference.Kind] = [.clearinghouse, .demonstrationProject, .peerReview, .authorizationException]
    claim.encounter.references = kinds.compactMap { kind in
      maybe(ClaimReference(kind, kind == .authorizationException ? "5" : id(upTo: 20)))
    }
    claim.encounter.remarks = chance() ? [ClaimRemark(code: "DGN", text: text(upTo: 60))] : []
    claim.encounter.drg = claim.isInpatient ? maybe("399") : nil
    claim.encounter.conditionCodes = list(upTo: 14) { $0.pick(["09", "17", "C1", "38"]) }
    claim.encounter.occurrences = list(upTo: 14) { Occurrence(code: $0.pick(["11", "A1", "24"]), date: $0.someDay()) }
    claim.encounter.occurrenceSpans = list(upTo: 3) {
      OccurrenceSpan(code: $0.pick(["74", "70"]), from: $0.someDay(), through: day("2026-05-12"))
    }
    claim.encounter.valueAmounts = list(upTo: 13) {
      ValueAmount(code: $0.pick(["80", "A2", "01"]), amount: $0.money())
    }
    if claim.isInpatient, chance(3) { claim.encounter.admitted = moment("2026-05-04") }
    if isNarrow {
      claim.encounter.admissionType = "1"
      claim.encounter.pointOfOrigin = "1"
    }
  }

  private mutating func changeCodes(of claim: inout Claim) {
    var codes = [
      "I10", "E11.65", "S72.001A", "Z79.4", "C7A.010", "U07.1", "M1A.0710", "K21.9", "J45.909", "N39.0", "R51.9",
    ]
    codes.shuffle(using: &random)
    for index in claim.diagnoses.indices where claim.diagnoses[index].role != .externalCause {
      claim.diagnoses[index].code = codes[index]
      claim.diagnoses[index].title = text(upTo: 60)
    }
    let room = codes.dropFirst(claim.diagnoses.count).prefix(Int.random(in: 0...8, using: &random))
    let last = claim.diagnoses.lastIndex { $0.role == .principal || $0.role == .other } ?? 0
    let poa: PresentOnAdmission? = claim.isInpatient ? pick(PresentOnAdmission.allCases) : nil
    claim.diagnoses.insert(
      contentsOf: room.map { SampleClaims.diagnosis(0, $0, "Title", .other, poa: poa) }, at: last + 1)
    for index in claim.diagnoses.indices { claim.diagnoses[index].sequence = index + 1 }
    guard claim.isInpatient else { return }
    claim.procedures = list(upTo: 14) {
      ClaimProcedure(
        sequence: 0, code: $0.pick(["0DTJ4ZZ", "0FT44ZZ", "5A1955Z"]), title: "Title",
        date: $0.pick([day("2026-05-04"), day("2026-05-06")]), origin: SampleClaims.origin)
    }
    for index in claim.procedures.indices { claim.procedures[index].sequence = index + 1 }
  }
}

/// The dice.
extension RandomBills {
  mutating func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: values.indices, using: &random)] }

  /// True once in `count` times.
  mutating func chance(_ count: Int = 2) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

  mutating func maybe<Value>(_ value: Value) -> Value? { chance() ? value : nil }

  mutating func list<Value>(upTo count: Int, _ make: (inout RandomBills) -> Value) -> [Value] {
    let count = chance() ? 0 : Int.random(in: 1...count, using: &random)
    return (0..<count).map { _ in make(&self) }
  }

  mutating func money() -> Money { Money(cents: Int.random(in: 0...9_999_999, using: &random)) }

  mutating func someDay() -> CalendarDate { day("2026-04-\(Int.random(in: 10...30, using: &random))") }

  /// Letters, digits and a few signs; begins with a letter.
  mutating func id(upTo length: Int) -> String {
    let characters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789-/.")
    return "X" + String((1...Int.random(in: 1..<length, using: &random)).map { _ in pick(characters) })
  }

  /// Text that makes trouble in XML and X12 alike, but has something left in capitals; not blank.
  mutating func text(upTo length: Int) -> String {
    let pieces = ["A", "b", "7", " ", "-", "&", "<", "\"", "'", "ñ", "Ø", "李", "*", "~", ":", "^", "]]>", "e\u{301}"]
    // Some signs are written as two.
    let middle = (0..<Int.random(in: 0..<(length / 2), using: &random)).map { _ in pick(pieces) }
    return "X" + middle.joined() + "Y"
  }
}
