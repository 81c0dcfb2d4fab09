/// What kind of document a note is, by the names of the manifest.
public enum DocumentType: String, Hashable, Sendable, Codable, CaseIterable {
  case dischargeSummary = "discharge-summary"
  case historyAndPhysical = "history-and-physical"
  case progressNote = "progress-note"
  case consultation
  case emergency
  case operativeReport = "operative-report"
  case procedureReport = "procedure-report"
  case imagingReport = "imaging-report"
  case pathologyReport = "pathology-report"
  case letter
  case other
}
