internal import Messages
internal import XMLTree

/// What the forms have fields for and FHIR's Claim has not: Claim.supportingInfo, numbered from 1.
struct SupportingInfo {
  private let claim: Claim

  init(of claim: Claim) {
    self.claim = claim
  }

  var elements: [XMLElement?] {
    let facts = (claim.kind == .institutional ? stay : services) + [medicalRecordNumber]
    return facts.compactMap { $0 }.enumerated().map { index, fact in
      .group("supportingInfo", [.value("sequence", "\(index + 1)")] + fact)
    }
  }

  private typealias Fact = [XMLElement?]

  private var stay: [Fact?] {
    let encounter = claim.encounter
    return [
      admissionPeriod,
      coded("typeofbill", CodeSystemURI.typeOfBill, encounter.typeOfBill),
      coded("admtype", CodeSystemURI.admissionType, encounter.admissionType),
      coded("pointoforigin", CodeSystemURI.pointOfOrigin, encounter.pointOfOrigin),
      coded("discharge-status", CodeSystemURI.dischargeStatus, encounter.dischargeStatus),
    ]
  }

  // CMS-1500 box 18: a practitioner's services to a patient who lies in hospital.
  private var services: [Fact?] { [claim.encounter.setting == .inpatient ? admissionPeriod : nil, frequency] }

  private var admissionPeriod: Fact? {
    let encounter = claim.encounter
    let period = XMLElement.period(
      "timingPeriod", encounter.admitted?.fhirDateTime, encounter.discharged?.fhirDateTime)
    return period.map { [category("admissionperiod"), $0] }
  }

  // A facility's frequency is in its type of bill; a practitioner's original claim need not say that it is one.
  private var frequency: Fact? {
    guard claim.frequency != .original else { return nil }
    return [
      .concept("category", CodeSystemURI.costSupportingInfo, "claimFrequency"),
      .concept("code", CodeSystemURI.claimFrequency, claim.frequency.rawValue),
    ]
  }

  private var medicalRecordNumber: Fact? {
    let number = XMLElement.value("valueString", claim.encounter.medicalRecordNumber)
    return number.map { [category("medicalrecordnumber"), $0] }
  }

  private func coded(_ name: String, _ system: String, _ code: String?) -> Fact? {
    let code = XMLElement.concept("code", system, code)
    return code.map { [category(name), $0] }
  }

  private func category(_ name: String) -> XMLElement? {
    .concept("category", CodeSystemURI.supportingInfo, name)
  }
}
