internal import Messages

/// Catches what no payer takes a claim without, and fields that cannot hold what they say.
struct Edit02RequiredFields: ClaimEdit {
  let id = "EDIT02"
  let title = "Payer, member, patient and billing provider are named, and the fields of the form are filled"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "837 segment tables, usage R"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    var fields = claimFields(claim) + payerFields(claim.encounter) + patientFields(claim.encounter)
    fields += billingFields(claim.encounter.providers.billing)
    fields += claim.kind == .professional ? professionalFields(claim) : institutionalFields(claim)
    fields.append(RequiredField("setting of care", "setting", claim.encounter.setting?.rawValue))
    return fields.compactMap { field in
      field.problem.map { finding(at: field.name, $0, fix: "Give \(field.column) in \(field.file).") }
    }
  }

  private func claimFields(_ claim: Claim) -> [RequiredField] {
    [
      RequiredField("patient control number", "control_number", claim.controlNumber, "1 to 38 characters") {
        $0.utf8.count <= 38
      }
    ]
  }

  private func payerFields(_ encounter: Encounter) -> [RequiredField] {
    let coverage = encounter.coverage
    return [
      RequiredField("payer id", "payer_id", coverage.payerID),
      RequiredField("payer name", "payer_name", coverage.payerName),
      RequiredField("member id", "member_id", coverage.memberID),
      RequiredField("payer responsibility", "responsibility", coverage.responsibility, "P, S or T") {
        ["P", "S", "T"].contains($0)
      },
    ]
  }

  private func patientFields(_ encounter: Encounter) -> [RequiredField] {
    let patient = encounter.patient
    var fields = [
      RequiredField("patient name", "patient_last and patient_first", patient.name?.last),
      RequiredField("patient birth date", "patient_birth_date", patient.birthDate?.description),
      RequiredField("patient sex", "patient_sex", patient.sex?.rawValue),
      RequiredField("relationship to the subscriber", "relationship", patient.relationship?.rawValue),
    ]
    if patient.relationship == .self {
      fields += addressFields("patient", patient.address)
    } else if patient.relationship != nil {
      fields.append(
        RequiredField(
          "subscriber name", "subscriber_last and subscriber_first", encounter.coverage.subscriberName?.last))
    }
    return fields
  }

  private func billingFields(_ billing: Organization?) -> [RequiredField] {
    [
      RequiredField("billing provider name", "billing_name", billing?.name),
      RequiredField("billing provider NPI", "billing_npi", billing?.npi),
      RequiredField("billing provider tax id", "billing_tax_id", billing?.taxID, "9 digits") {
        FieldShape.isDigits($0, count: 9)
      },
    ] + addressFields("billing", billing?.address)
  }

  private func addressFields(_ owner: String, _ address: Address?) -> [RequiredField] {
    [
      RequiredField("\(owner) address", "\(owner)_address", address?.line),
      RequiredField("\(owner) city", "\(owner)_city", address?.city),
      RequiredField("\(owner) state", "\(owner)_state", address?.state, "two capital letters", FieldShape.isState),
      RequiredField("\(owner) ZIP", "\(owner)_zip", address?.zip, "5 or 9 digits", FieldShape.isZIP),
    ]
  }

  private func professionalFields(_ claim: Claim) -> [RequiredField] {
    let place = RequiredField(
      "place of service", "place_of_service", claim.encounter.placeOfService, "two digits"
    ) { FieldShape.isDigits($0, count: 2) }
    return [place] + claim.lines.map { serviceCode($0) }
  }

  private func institutionalFields(_ claim: Claim) -> [RequiredField] {
    let encounter = claim.encounter
    let bill = [
      RequiredField("type of bill", "type_of_bill", encounter.typeOfBill),
      RequiredField("statement from", "statement_from", encounter.statementFrom?.description),
      RequiredField("statement to", "statement_to", encounter.statementTo?.description),
      RequiredField("patient status", "discharge_status", encounter.dischargeStatus, "two digits") {
        FieldShape.isDigits($0, count: 2)
      },
    ]
    let lines = claim.lines.flatMap { line in
      let revenue = RequiredField(
        "\(line.place) revenue code", "revenue_code", line.revenueCode, "4 digits", file: "charges.csv"
      ) { FieldShape.isDigits($0, count: 4) }
      return line.code == nil ? [revenue] : [revenue, serviceCode(line)]
    }
    return bill + lines
  }

  private func serviceCode(_ line: ClaimLine) -> RequiredField {
    RequiredField(
      "\(line.place) code", "code", line.code, "a HCPCS or CPT code of 5 characters", file: "charges.csv",
      FieldShape.isServiceCode)
  }
}
