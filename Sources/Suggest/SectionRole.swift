import Messages

/// What a section means for reporting: from where a coder codes what.
enum SectionRole: Hashable {
  /// A list or statement of diagnoses: everything present is reported.
  case diagnosis
  /// Diagnoses before study or surgery: reported only when no better list exists.
  case provisional
  /// Why the patient came.
  case complaint
  /// The story of the illness, the subjective part, the course in hospital, text without a heading.
  case narrative
  case plan
  /// Past conditions and surgery.
  case history
  case medications
  case allergies
  case family
  case social
  /// Reviews of systems, examinations, results, a procedure's text.
  case observation
  /// Instructions, names, signatures.
  case none

  static func of(_ kind: SectionKind) -> SectionRole {
    switch kind {
    case .postoperativeDiagnosis, .dischargeDiagnosis, .assessment, .assessmentAndPlan, .diagnosis, .secondaryDiagnosis:
      .diagnosis
    case .admittingDiagnosis, .preoperativeDiagnosis: .provisional
    case .chiefComplaint, .reason: .complaint
    case .historyOfPresentIllness, .subjective, .preamble, .hospitalCourse, .other: .narrative
    case .plan: .plan
    case .pastMedicalHistory, .pastSurgicalHistory, .birthHistory, .obstetricHistory: .history
    case .medications: .medications
    case .allergies: .allergies
    case .familyHistory: .family
    case .socialHistory: .social
    case .reviewOfSystems, .vitals, .physicalExamination, .objective, .laboratory, .imaging, .pathology, .procedure,
      .anesthesia, .findings, .mentalStatus:
      .observation
    case .instructions, .immunizations, .administrative: .none
    }
  }

  /// Bytes at the start of a note in which the reason of the encounter is told.
  static let openingBytes = 350

  /// Whether the reason of the encounter is told at a place of the note: in a complaint, or in the opening.
  static func tellsReason(_ kind: SectionKind, at start: Int) -> Bool { of(kind) == .complaint || start < openingBytes }

  /// Whether a section names what the encounter is about: a diagnosis, a complaint, a procedure.
  static func tellsSubject(_ kind: SectionKind) -> Bool {
    switch of(kind) {
    case .diagnosis, .provisional, .complaint: true
    default: kind == .procedure
    }
  }

  /// Whether a section tells the illness or its study: what an examination or a list of past conditions names is not
  /// the place of the present one.
  static func tellsStory(_ kind: SectionKind) -> Bool {
    switch of(kind) {
    case .narrative, .plan: true
    default: tellsSubject(kind) || kind == .imaging || kind == .findings || kind == .pathology
    }
  }

  /// Order of reporting by heading, Guidelines II and IV.G: the lower comes first.
  static func rank(_ kind: SectionKind) -> Int {
    switch kind {
    case .postoperativeDiagnosis, .dischargeDiagnosis: 0
    case .assessment, .assessmentAndPlan, .diagnosis: 1
    case .secondaryDiagnosis: 2
    case .admittingDiagnosis, .preoperativeDiagnosis: 3
    case .plan: 4
    case .chiefComplaint, .reason: 5
    case .historyOfPresentIllness, .subjective, .preamble: 6
    case .hospitalCourse, .findings, .other: 7
    case .pastMedicalHistory, .pastSurgicalHistory: 8
    default: 9
    }
  }
}
