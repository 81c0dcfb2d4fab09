internal import Messages

/// A form that claims are exported in, by its name on the command line.
public enum ExportFormat: String, Hashable, Sendable, Codable, CaseIterable {
  /// HL7 FHIR R4 XML, one file a claim.
  case fhir
  /// X12 837P, professional claims, one file a batch.
  case x12Professional = "837p"
  /// X12 837I, institutional claims, one file a batch.
  case x12Institutional = "837i"

  /// The claims that the form is for; `nil`: all.
  var kind: ClaimKind? {
    switch self {
    case .fhir: nil
    case .x12Professional: .professional
    case .x12Institutional: .institutional
    }
  }
}

/// What an export is to do with claims that were exported before; nothing leaves twice unless it says so.
public struct ExportRequest: Hashable, Sendable {
  /// Also those that are as they were: the first file never arrived.
  public var resend = false
  /// Encounters whose claims are to take the place of those that the payer has, frequency 7.
  public var replace: Set<String> = []
  /// Encounters whose claims are to be taken back, frequency 8.
  public var void: Set<String> = []
  /// The receiver tests, unless its profile says something else: ISA15 `T`.
  public var isTest = false

  public init() {}
}
