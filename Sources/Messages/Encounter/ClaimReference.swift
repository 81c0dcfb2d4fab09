/// A number by which somebody knows the claim or a line, 837 REF.
public struct ClaimReference: Hashable, Sendable, Codable {
  public var kind: Kind
  /// At most 50 characters.
  public var number: String

  /// Whose number it is; each stands at most once on a claim or line.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// The clearing house's number of the claim, REF*D9.
    case clearinghouse
    /// Certificate of a clinical laboratory, REF*X4.
    case laboratory
    /// Laboratory that referred the test, REF*F4.
    case referringLaboratory = "referring-laboratory"
    /// Certificate of a mammography centre, REF*EW.
    case mammography
    /// REF*P4.
    case demonstrationProject = "demonstration-project"
    /// Exemption of an investigational device, REF*LX.
    case investigationalDevice = "investigational-device"
    /// Why a service was not authorized, REF*4N.
    case authorizationException = "authorization-exception"
    /// REF*9A.
    case repriced
    /// REF*9C.
    case adjustedRepriced = "adjusted-repriced"
    /// REF*1J.
    case carePlanOversight = "care-plan-oversight"
    /// The approval of a peer review organization, REF*G4.
    case peerReview = "peer-review"
    /// The provider's own number of a line, which the payer returns, REF*6R.
    case lineControl = "line-control"
    /// Prior authorization of one line, REF*G1.
    case lineAuthorization = "line-authorization"
    /// Referral of one line, REF*9F.
    case lineReferral = "line-referral"
    /// Batch of a vaccine, REF*BT.
    case vaccineBatch = "vaccine-batch"
  }

  public init(_ kind: Kind, _ number: String) {
    self.kind = kind
    self.number = number
  }
}
