internal import Messages

/// A group of ages that some diagnoses belong to, as the code editor divides life.
enum AgeGroup: String {
  case newborn
  case pediatric
  case maternity
  case adult

  /// Completed years, both ends included.
  var years: ClosedRange<Int> {
    switch self {
    case .newborn: 0...0
    case .pediatric: 0...17
    case .maternity: 9...64
    case .adult: 15...124
    }
  }
}

extension Claim {
  /// The patient's completed years at admission, else on the day of service; negative before birth.
  var patientAge: Int? {
    guard let birth = encounter.patient.birthDate, let date = encounter.admitted?.date ?? codeDate else { return nil }
    return birth.age(on: date)
  }
}
