internal import Messages

/// What the model's words are called in the 837.
extension ClaimDate.Event {
  /// DTP01.
  var qualifier: String {
    switch self {
    case .onset: "431"
    case .initialTreatment: "454"
    case .lastSeen: "304"
    case .acuteManifestation: "453"
    case .lastMenstrualPeriod: "484"
    case .lastXRay: "455"
    case .prescription: "471"
    case .disabilityBegan: "360"
    case .disabilityEnded: "361"
    case .lastWorked: "297"
    case .returnToWork: "296"
    case .careAssumed: "090"
    case .careRelinquished: "091"
    case .firstContact: "444"
    case .repricerReceived: "050"
    case .certificationRevised: "607"
    case .therapyBegan: "463"
    case .lastCertified: "461"
    case .shipped: "011"
    }
  }
}

extension ClaimReference.Kind {
  /// REF01.
  var qualifier: String {
    switch self {
    case .clearinghouse: "D9"
    case .laboratory: "X4"
    case .referringLaboratory: "F4"
    case .mammography: "EW"
    case .demonstrationProject: "P4"
    case .investigationalDevice: "LX"
    case .authorizationException: "4N"
    case .repriced: "9A"
    case .adjustedRepriced: "9C"
    case .carePlanOversight: "1J"
    case .peerReview: "G4"
    case .lineControl: "6R"
    case .lineAuthorization: "G1"
    case .lineReferral: "9F"
    case .vaccineBatch: "BT"
    }
  }

  /// Kinds that a claim has, not a line.
  static let ofClaims: [ClaimReference.Kind] = [
    .clearinghouse, .laboratory, .mammography, .demonstrationProject, .investigationalDevice, .authorizationException,
    .repriced, .adjustedRepriced, .carePlanOversight, .peerReview,
  ]

  /// Kinds that a line has.
  static let ofLines: [ClaimReference.Kind] = [
    .lineAuthorization, .lineControl, .mammography, .laboratory, .referringLaboratory, .vaccineBatch, .lineReferral,
  ]
}

extension Relationship {
  /// SBR02 and PAT01.
  var code: String {
    switch self {
    case .self: "18"
    case .spouse: "01"
    case .child: "19"
    case .other: "G8"
    case .lifePartner: "53"
    case .employee: "20"
    case .organDonor: "39"
    case .cadaverDonor: "40"
    case .unknown: "21"
    }
  }

  init?(code: String) {
    guard let relationship = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = relationship
  }
}

extension Accident.Cause {
  /// CLM11-1.
  var code: String {
    switch self {
    case .auto: "AA"
    case .employment: "EM"
    case .other: "OA"
    }
  }

  init?(code: String) {
    guard let cause = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = cause
  }
}

extension ClaimKind {
  /// GS08 and ST03.
  var version: String {
    switch self {
    case .professional: "005010X222A1"
    case .institutional: "005010X223A2"
    }
  }
}
