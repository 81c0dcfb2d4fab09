/// What a section of a note is about; decides which statements in it can be coded.
public enum SectionKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// Text before the first heading, or a note without headings.
  case preamble
  case chiefComplaint = "chief-complaint"
  /// Reason for the visit, admission, consultation or study; indications of a procedure.
  case reason
  case historyOfPresentIllness = "history-of-present-illness"
  /// Subjective part of a SOAP note.
  case subjective
  case pastMedicalHistory = "past-medical-history"
  case pastSurgicalHistory = "past-surgical-history"
  case birthHistory = "birth-history"
  case obstetricHistory = "obstetric-history"
  case medications
  case allergies
  case familyHistory = "family-history"
  case socialHistory = "social-history"
  case reviewOfSystems = "review-of-systems"
  case vitals
  case physicalExamination = "physical-examination"
  /// Objective part of a SOAP note.
  case objective
  case laboratory
  case imaging
  case pathology
  case procedure
  case anesthesia
  case findings
  case hospitalCourse = "hospital-course"
  case admittingDiagnosis = "admitting-diagnosis"
  case preoperativeDiagnosis = "preoperative-diagnosis"
  case postoperativeDiagnosis = "postoperative-diagnosis"
  /// Discharge, final or principal diagnoses.
  case dischargeDiagnosis = "discharge-diagnosis"
  case secondaryDiagnosis = "secondary-diagnosis"
  /// Diagnoses without a qualifier, problem lists.
  case diagnosis
  case assessment
  case assessmentAndPlan = "assessment-and-plan"
  case plan
  case instructions
  case immunizations
  /// Psychiatric axes, mental status and the like, where no other kind fits.
  case mentalStatus = "mental-status"
  /// Names, dates, addresses, signatures.
  case administrative
  case other
}
