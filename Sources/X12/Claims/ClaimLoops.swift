internal import Messages

/// The loops of one claim: 2000B to 2430, with the billing provider's 2000A around them when it is written.
///
/// Each loop is built by a function that has its name; the extensions beside this file follow the guide from top to bottom.
final class ClaimLoops {
  // A class, because closures over a value would copy the whole claim each time.
  let claim: Claim

  init(claim: Claim) { self.claim = claim }

  var encounter: Encounter { claim.encounter }
  var coverage: Coverage { claim.encounter.coverage }
  var providers: Providers { claim.encounter.providers }
  var isProfessional: Bool { claim.kind == .professional }
  var patientIsSubscriber: Bool { encounter.patient.relationship == .self }

  /// Loop 2000A, the billing provider, around the claims of `subscribers`.
  func loop2000A(_ subscribers: [Loop]) -> Loop {
    Loop(
      "2000A",
      [Segment("HL", "", "", "20", "1"), .specialty("BI", providers.billing?.taxonomy)],
      [loop2010AA, loop2010AB] + subscribers)
  }

  /// Loop 2010AA, the billing provider's name, address and tax id.
  private var loop2010AA: Loop {
    let billing = providers.billing ?? Organization()
    let name =
      billing.person.map { Segment.name("85", $0, "XX", billing.npi) }
      ?? .name("85", organization: billing.name, "XX", billing.npi)
    let taxID = Segment.reference(billing.taxIDKind == .socialSecurity ? "SY" : "EI", billing.taxID)
    return Loop(
      "2010AA",
      [name] + Segment.address(billing.address) + [taxID] + Segment.references(billing.secondaryIDs)
        + [.contact(billing.contact)])
  }

  /// Loop 2010AB, where payments go.
  private var loop2010AB: Loop? {
    providers.payTo.map { Loop("2010AB", [Segment("NM1", "87", "2")] + Segment.address($0)) }
  }

  /// Loop 2000B, the subscriber, with the claim in it or in the patient's loop 2000C.
  var loop2000B: Loop {
    Loop(
      "2000B",
      [
        Segment("HL", "", "", "22", patientIsSubscriber ? "0" : "1"),
        Segment(
          "SBR", Element(coverage.responsibility), patientIsSubscriber ? "18" : "", Element(coverage.groupNumber),
          .text(BasicText.of(coverage.groupNumber == nil ? coverage.groupName : nil)), Element(coverage.insuranceType),
          "", "", "", Element(coverage.filingCode)),
        patientIsSubscriber ? patientFacts(relationship: "") : nil,
      ],
      [loop2010BA, loop2010BB, patientIsSubscriber ? loop2300 : loop2000C])
  }

  /// Loop 2010BA, the subscriber's name.
  private var loop2010BA: Loop {
    let patient = encounter.patient
    guard patientIsSubscriber else {
      return Loop(
        "2010BA",
        [.name("IL", coverage.subscriberName, "MI", coverage.memberID)] + Segment.address(coverage.subscriberAddress)
          + [.demographics(coverage.subscriberBirthDate, coverage.subscriberSex)])
    }
    return Loop(
      "2010BA",
      [.name("IL", patient.name, "MI", coverage.memberID)] + Segment.address(patient.address)
        + [.demographics(patient.birthDate, patient.sex)] + Segment.references(patient.secondaryIDs)
        + [.reference("Y4", coverage.casualtyClaimNumber), isProfessional ? .telephone(patient.contact) : nil])
  }

  /// Loop 2010BB, the payer that is asked to pay.
  private var loop2010BB: Loop {
    Loop(
      "2010BB",
      [.name("PR", organization: coverage.payerName, coverage.payerIDQualifier ?? "PI", coverage.payerID)]
        + Segment.address(coverage.payerAddress) + Segment.references(coverage.payerSecondaryIDs))
  }

  /// Loop 2000C, a patient who is not the subscriber.
  private var loop2000C: Loop {
    Loop(
      "2000C",
      [
        Segment("HL", "", "", "23", "0"),
        patientFacts(relationship: encounter.patient.relationship?.code ?? "") ?? Segment("PAT", ""),
      ],
      [loop2010CA, loop2300])
  }

  /// Loop 2010CA, the patient's name.
  private var loop2010CA: Loop {
    let patient = encounter.patient
    return Loop(
      "2010CA",
      [.name("QC", patient.name)] + Segment.address(patient.address)
        + [.demographics(patient.birthDate, patient.sex), .reference("Y4", coverage.casualtyClaimNumber)]
        + Segment.references(patient.secondaryIDs) + [isProfessional ? .telephone(patient.contact) : nil])
  }

  // PAT: the relationship where the patient has a loop of their own, and what the 837P asks for besides.
  private func patientFacts(relationship: String) -> Segment? {
    let patient = encounter.patient
    guard isProfessional else { return relationship.isEmpty ? nil : Segment("PAT", .text(relationship)) }
    let segment = Segment(
      "PAT", .text(relationship), "", "", "", patient.deathDate == nil ? "" : "D8", Element(patient.deathDate?.x12),
      patient.weight == nil ? "" : "01", Element(patient.weight), patient.isPregnant == true ? "Y" : "")
    return segment.elements.isEmpty ? nil : segment
  }
}
