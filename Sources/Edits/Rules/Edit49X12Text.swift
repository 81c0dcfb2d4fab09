internal import Messages

/// Catches what an 837 cannot carry.
struct Edit49X12Text: ClaimEdit {
  let id = "EDIT49"
  let title = "Names, addresses and numbers fit an 837, codes stand as printed, the billing ZIP has 9 digits"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "X12 appendix B; 837 2010AA N4; HI (not for a client or payer whose formats name no 837)"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    guard context.allowsX12(claim) else { return [] }
    return texts(of: claim) + zip(of: claim) + dots(of: claim)
  }

  private func texts(of claim: Claim) -> [Finding] {
    let encounter = claim.encounter
    var fields: [(place: String, text: String?)] = [
      ("patient control number", claim.controlNumber), ("medical record number", encounter.medicalRecordNumber),
      ("payer id", encounter.coverage.payerID), ("payer name", encounter.coverage.payerName),
      ("member id", encounter.coverage.memberID), ("group number", encounter.coverage.groupNumber),
      ("group name", encounter.coverage.groupName),
      ("billing provider name", encounter.providers.billing?.name),
      ("facility name", encounter.providers.facility?.name),
      ("prior authorization", encounter.coverage.priorAuthorization),
      ("referral number", encounter.coverage.referralNumber),
    ]
    fields += name("patient name", encounter.patient.name) + name("subscriber name", encounter.coverage.subscriberName)
    fields += encounter.otherPayers.flatMap { other in
      [("other payer name", other.coverage.payerName), ("other payer member id", other.coverage.memberID)]
        + name("other subscriber name", other.coverage.subscriberName)
    }
    fields += encounter.remarks.map { ("remark", $0.text) }
    fields += address("patient", encounter.patient.address) + address("billing", encounter.providers.billing?.address)
    fields += claim.practitioners.flatMap { name("\($0.role) name", $0.person.name) }
    return fields.compactMap { place, text in
      guard let text, let problem = X12Text.problem(in: text) else { return nil }
      return finding(
        at: place, "it has \(problem)", fix: "Write it in the manifest with letters, digits and simple marks.")
    }
  }

  private func name(_ place: String, _ name: PersonName?) -> [(place: String, text: String?)] {
    [(place, name?.last), (place, name?.first), (place, name?.middle), (place, name?.suffix)]
  }

  private func address(_ owner: String, _ address: Address?) -> [(place: String, text: String?)] {
    [("\(owner) address", address?.line), ("\(owner) address", address?.line2), ("\(owner) city", address?.city)]
  }

  private func zip(of claim: Claim) -> [Finding] {
    guard let zip = claim.encounter.providers.billing?.address?.zip, FieldShape.isDigits(zip, count: 5) else {
      return []
    }
    return [
      finding(
        at: "billing ZIP", "it has 5 digits, and the billing provider's needs 9",
        fix: "Give billing_zip with the four digits after the hyphen, in the manifest or the client's profile.")
    ]
  }

  // Claims hold codes as printed, and the 837 leaves the dot out: one elsewhere would stay in.
  private func dots(of claim: Claim) -> [Finding] {
    claim.diagnoses.filter { !FieldShape.isPrintedDiagnosis($0.code) }.map { diagnosis in
      finding(
        at: diagnosis.place,
        "\(diagnosis.code) is not written as the codebook prints it, a dot after the third character",
        fix: "Replace the code in review.")
    }
  }
}
