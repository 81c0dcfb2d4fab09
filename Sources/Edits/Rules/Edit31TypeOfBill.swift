internal import Messages

/// Catches a facility's bill that does not say what kind of bill it is, or a stay without its admission.
struct Edit31TypeOfBill: ClaimEdit {
  let id = "EDIT31"
  let title = "The type of bill is well formed and says what the claim says; a stay has its admission fields"
  let severity = Severity.error
  let scope = EditScope.institutional
  let source = "837I CLM05, CL101 to CL103, HI ABJ; CMS 100-04 chapter 25"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    guard let typeOfBill = claim.encounter.typeOfBill else { return [] }
    guard let digits = Self.digits(of: typeOfBill) else {
      return [
        finding(
          at: "type of bill", "the value is not 3 characters after an optional zero, such as 0111",
          fix: "Correct type_of_bill in the manifest.")
      ]
    }
    var findings = digits.last.map { check(frequency: String($0), of: claim) } ?? []
    let isInpatientBill = digits.hasPrefix("11")
    if isInpatientBill != claim.isInpatient, digits.hasPrefix("11") || digits.hasPrefix("13") {
      findings.append(
        finding(
          at: "type of bill", "\(typeOfBill) does not fit the setting of the encounter",
          fix: "Correct type_of_bill or setting in the manifest."))
    }
    return isInpatientBill ? findings + admissionFields(of: claim) : findings
  }

  // 0?[1-9][1-9][0-9A-Z], without the zero.
  private static func digits(of text: String) -> Substring? {
    let digits = text.hasPrefix("0") ? text.dropFirst() : text[...]
    let bytes = Array(digits.utf8)
    let nonZero = UInt8(ascii: "1")...UInt8(ascii: "9")
    guard bytes.count == 3, nonZero.contains(bytes[0]), nonZero.contains(bytes[1]),
      (0x30...0x39).contains(bytes[2]) || (0x41...0x5A).contains(bytes[2])
    else { return nil }
    return digits
  }

  private func check(frequency digit: String, of claim: Claim) -> [Finding] {
    let known = Claim.Frequency(rawValue: digit)
    guard known != claim.frequency else { return [] }
    return [
      finding(
        at: "type of bill", "its last digit, \(digit), is not the frequency of the claim, \(claim.frequency.rawValue)",
        fix: "Bill with a frequency of 1, 2, 3, 4, 7 or 8.")
    ]
  }

  private func admissionFields(of claim: Claim) -> [Finding] {
    let encounter = claim.encounter
    let admitting = claim.diagnoses(.admitting).first?.code
    return findings(of: [
      FormField(required: "admission", "admitted", encounter.admitted?.description),
      FormField(required: "admission type", "admission_type", encounter.admissionType, "1 to 5, or 9") {
        ["1", "2", "3", "4", "5", "9"].contains($0)
      },
      FormField(
        required: "point of origin", "point_of_origin", encounter.pointOfOrigin, "one digit or capital letter",
        FieldShape.isDigitOrCapital),
      FormField(required: "admitting diagnosis", "the admitting diagnosis", admitting, file: "review"),
    ])
  }
}
