internal import Messages
internal import XMLTree

/// What the forms have fields for and FHIR's Claim has not: Claim.supportingInfo, numbered from 1.
///
/// First the facts of the claim, then those of each line, which the line points to.
struct SupportingInfo {
  /// Everything of one fact behind its number.
  typealias Fact = [XMLElement?]

  private let claim: Claim
  private let ofClaim: [Fact]
  private let ofLines: [[Fact]]

  init(of claim: Claim) {
    self.claim = claim
    let encounter = claim.encounter
    let form = claim.kind == .institutional ? Self.stay(encounter) : Self.services(claim)
    let all =
      form + [
        Self.text(
          CodeSystemURI.supportingInfo, "medicalrecordnumber", encounter.medicalRecordNumber)
      ]
    ofClaim = all.compactMap { $0 } + ClaimFacts(encounter: encounter).facts
    ofLines = claim.lines.map { LineFacts(line: $0).facts }
  }

  var elements: [XMLElement?] {
    (ofClaim + ofLines.flatMap { $0 }).enumerated().map { index, fact in
      .group("supportingInfo", [.value("sequence", "\(index + 1)")] + fact)
    }
  }

  /// The numbers of the facts of a line of the claim.
  func numbers(of line: ClaimLine) -> [Int] {
    guard let place = claim.lines.firstIndex(where: { $0.sequence == line.sequence }) else {
      return []
    }
    let first = ofClaim.count + ofLines[..<place].reduce(0) { $0 + $1.count } + 1
    return Array(first..<(first + ofLines[place].count))
  }

  private static func stay(_ encounter: Encounter) -> [Fact?] {
    [
      admissionPeriod(encounter),
      coded("typeofbill", CodeSystemURI.typeOfBill, encounter.typeOfBill),
      coded("admtype", CodeSystemURI.admissionType, encounter.admissionType),
      coded("pointoforigin", CodeSystemURI.pointOfOrigin, encounter.pointOfOrigin),
      coded("discharge-status", CodeSystemURI.dischargeStatus, encounter.dischargeStatus),
      coded("drg", CodeSystemURI.drg, encounter.drg),
    ]
  }

  // CMS-1500 box 18: a practitioner's services to a patient who lies in hospital.
  private static func services(_ claim: Claim) -> [Fact?] {
    [
      claim.encounter.setting == .inpatient ? admissionPeriod(claim.encounter) : nil,
      frequency(claim),
    ]
  }

  private static func admissionPeriod(_ encounter: Encounter) -> Fact? {
    let period = XMLElement.period(
      "timingPeriod", encounter.admitted?.fhirDateTime, encounter.discharged?.fhirDateTime)
    return period.map {
      [.concept("category", CodeSystemURI.supportingInfo, "admissionperiod"), $0]
    }
  }

  // A facility's frequency is in its type of bill; a practitioner's original claim need not say that it is one.
  private static func frequency(_ claim: Claim) -> Fact? {
    guard claim.frequency != .original else { return nil }
    return [
      .concept("category", CodeSystemURI.costSupportingInfo, "claimFrequency"),
      .concept("code", CodeSystemURI.claimFrequency, claim.frequency.rawValue),
    ]
  }

  private static func coded(_ name: String, _ system: String, _ code: String?) -> Fact? {
    XMLElement.concept("code", system, code).map {
      [.concept("category", CodeSystemURI.supportingInfo, name), $0]
    }
  }

  /// A fact of a category that is a text; `nil` without one.
  static func text(_ system: String, _ category: String, _ text: String?) -> Fact? {
    XMLElement.value("valueString", text).map { [.concept("category", system, category), $0] }
  }
}
