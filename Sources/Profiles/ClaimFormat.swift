/// A form that claims leave the house in, by its name on the command line.
public enum ClaimFormat: String, Hashable, Sendable, Codable, CaseIterable {
  /// HL7 FHIR R4 XML, one Bundle a claim.
  case fhir
  /// X12 837P, professional claims.
  case x12Professional = "837p"
  /// X12 837I, institutional claims.
  case x12Institutional = "837i"
  /// Claim.Submission XML of the Dubai Health Authority.
  case dha
  /// eClaims XML of PhilHealth.
  case philhealth = "phic"
  /// HL7 v2 DFT^P03.
  case dft
}
