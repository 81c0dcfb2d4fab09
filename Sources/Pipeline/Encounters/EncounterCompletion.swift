internal import Messages

/// Fills in the setting and the date of an encounter: manifest, else option, else assumed with a finding.
struct EncounterCompletion {
  let assumptions: Assumptions
  /// The last valid day of the newest edition of ICD-10-CM.
  let lastValidDay: CalendarDate

  /// The encounter with setting and date, and what was assumed.
  func complete(_ encounter: Encounter, documentTypes: [DocumentType]) -> (encounter: Encounter, findings: [Finding]) {
    var complete = encounter
    var findings: [Finding] = []
    complete.setting = encounter.setting ?? assumptions.setting
    if complete.setting == nil {
      let setting = Self.setting(encounter, documentTypes)
      complete.setting = setting.value
      findings.append(
        Finding(
          "PIP021", .information, at: "encounter \(encounter.id)",
          "The setting was taken to be \(setting.value.rawValue): \(setting.reason).",
          fix: "Give setting in the manifest if it was not."))
    }
    complete.date = encounter.date ?? encounter.discharged?.date ?? assumptions.date
    if complete.date == nil {
      complete.date = lastValidDay
      findings.append(
        Finding(
          "PIP022", .warning, at: "encounter \(encounter.id)",
          "No date is known: the codes are those of \(lastValidDay), the last day of the newest codebook.",
          fix: "Give date in the manifest: a later or earlier day may have other codes."))
    }
    return (complete, findings)
  }

  private static func setting(_ encounter: Encounter, _ types: [DocumentType]) -> (value: Setting, reason: String) {
    if encounter.admitted != nil { return (.inpatient, "the manifest has a day of admission") }
    if types.contains(.dischargeSummary) { return (.inpatient, "a note is a discharge summary") }
    return (.outpatient, "no note is a discharge summary and no day of admission is known")
  }
}
