internal import Messages

/// Catches what no payer takes a claim without, and fields that cannot hold what they say.
struct Edit02RequiredFields: ClaimEdit {
  let id = "EDIT02"
  let title = "Payer, member, patient and billing provider are named, and the fields of the form are filled"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "837 segment tables, usage R"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    var fields = payerFields(claim.encounter) + patientFields(claim.encounter) + providerFields(claim)
    fields.insert(controlNumber(claim), at: 0)
    fields += claim.kind == .professional ? professionalFields(claim) : institutionalFields(claim)
    fields.append(FormField(required: "setting of care", "setting", claim.encounter.setting?.rawValue))
    fields += claim.encounter.otherPayers.enumerated().flatMap { otherPayerFields($0.offset + 1, $0.element) }
    return findings(of: fields)
  }

  private func otherPayerFields(_ number: Int, _ other: OtherPayer) -> [FormField] {
    let coverage = other.coverage
    return [
      FormField(required: "other payer \(number) id", "the id of the other payer", coverage.payerID),
      FormField(required: "other payer \(number) name", "the name of the other payer", coverage.payerName),
      FormField(required: "other payer \(number) member id", "the member id with the other payer", coverage.memberID),
      FormField(
        required: "other payer \(number) responsibility", "the order of the other payer", coverage.responsibility,
        "P, S, T or A to H"
      ) { "PSTABCDEFGH".contains($0) && $0.utf8.count == 1 },
    ]
  }

  private func controlNumber(_ claim: Claim) -> FormField {
    FormField(required: "patient control number", "control_number", claim.controlNumber, "at most 38 characters") {
      $0.utf8.count <= 38
    }
  }

  private func payerFields(_ encounter: Encounter) -> [FormField] {
    let coverage = encounter.coverage
    return [
      FormField(required: "payer id", "payer_id", coverage.payerID),
      FormField(required: "payer name", "payer_name", coverage.payerName),
      FormField(required: "member id", "member_id", coverage.memberID),
      FormField(required: "payer responsibility", "responsibility", coverage.responsibility, "P, S or T") {
        ["P", "S", "T"].contains($0)
      },
      FormField(
        optional: "filing code", "filing_code", coverage.filingCode, "two capital letters or digits",
        FieldShape.isPair),
    ]
  }

  private func patientFields(_ encounter: Encounter) -> [FormField] {
    let patient = encounter.patient
    var fields = [
      FormField(required: "patient name", "patient_last and patient_first", patient.name?.last),
      FormField(required: "patient birth date", "patient_birth_date", patient.birthDate?.description),
      FormField(required: "patient sex", "patient_sex", patient.sex?.rawValue),
      FormField(required: "relationship to the subscriber", "relationship", patient.relationship?.rawValue),
    ]
    if patient.relationship != nil, patient.relationship != .self {
      let subscriber = encounter.coverage.subscriberName?.last
      fields.append(FormField(required: "subscriber name", "subscriber_last and subscriber_first", subscriber))
    }
    if patient.relationship == .self || patient.address != nil {
      fields += addressFields("patient", patient.address)
    }
    return fields
  }

  private func providerFields(_ claim: Claim) -> [FormField] {
    let billing = claim.encounter.providers.billing
    let taxonomies =
      [("billing provider", billing?.taxonomy)] + claim.practitioners.map { ($0.role, $0.person.taxonomy) }
    let names = [
      FormField(required: "billing provider name", "billing_name", billing?.name ?? billing?.person?.last),
      FormField(required: "billing provider NPI", "billing_npi", billing?.npi),
      FormField(required: "billing provider tax id", "billing_tax_id", billing?.taxID, "9 digits") {
        FieldShape.isDigits($0, count: 9)
      },
    ]
    return names + addressFields("billing", billing?.address)
      + taxonomies.map { role, taxonomy in
        FormField(
          optional: "\(role) taxonomy", "the taxonomy", taxonomy, "10 characters that end in X", FieldShape.isTaxonomy)
      }
  }

  private func addressFields(_ owner: String, _ address: Address?) -> [FormField] {
    [
      FormField(required: "\(owner) address", "\(owner)_address", address?.line),
      FormField(required: "\(owner) city", "\(owner)_city", address?.city),
      FormField(
        required: "\(owner) state", "\(owner)_state", address?.state, "two capital letters", FieldShape.isState),
      FormField(required: "\(owner) ZIP", "\(owner)_zip", address?.zip, "5 or 9 digits", FieldShape.isZIP),
    ]
  }

  private func professionalFields(_ claim: Claim) -> [FormField] {
    let place = FormField(
      required: "place of service", "place_of_service", claim.encounter.placeOfService, "two digits"
    ) { FieldShape.isDigits($0, count: 2) }
    return [place] + claim.lines.map(serviceCode)
  }

  private func institutionalFields(_ claim: Claim) -> [FormField] {
    let encounter = claim.encounter
    let bill = [
      FormField(required: "type of bill", "type_of_bill", encounter.typeOfBill),
      FormField(required: "statement from", "statement_from", encounter.statementFrom?.description),
      FormField(required: "statement to", "statement_to", encounter.statementTo?.description),
      FormField(required: "patient status", "discharge_status", encounter.dischargeStatus, "two digits") {
        FieldShape.isDigits($0, count: 2)
      },
    ]
    return bill
      + claim.lines.flatMap { line in
        line.code == nil ? [revenueCode(line)] : [revenueCode(line), serviceCode(line)]
      }
  }

  private func revenueCode(_ line: ClaimLine) -> FormField {
    FormField(
      required: "\(line.place) revenue code", "revenue_code", line.revenueCode, "4 digits", file: "charges.csv"
    ) { FieldShape.isDigits($0, count: 4) }
  }

  private func serviceCode(_ line: ClaimLine) -> FormField {
    FormField(
      required: "\(line.place) code", "code", line.code, "a HCPCS or CPT code of 5 characters", file: "charges.csv",
      FieldShape.isServiceCode)
  }
}
