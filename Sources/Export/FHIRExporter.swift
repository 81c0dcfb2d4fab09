public import Messages
internal import XMLTree

/// Writes a claim as an HL7 FHIR R4 Bundle in XML, one file a claim; docs/claim-xml.md tells every element.
///
/// The same claim gives the same bytes. Nothing is returned that breaks the claim schema.
public struct FHIRExporter: Stage {
  private let schema: XMLSchema

  /// - Throws: ``ExportError/schema(problem:)`` when the schema in the program is unusable.
  public init() throws(ExportError) {
    do {
      schema = try XMLSchema(PackageResources.claim_bundle_xsd, named: "claim-bundle.xsd")
    } catch {
      throw .schema(problem: error.report.description)
    }
  }

  /// - Throws: ``ExportError`` when the claim has no control number or does not fit the schema.
  public func process(_ claim: Claim) throws(ExportError) -> ExportedFile {
    guard !claim.controlNumber.isEmpty else {
      throw .noControlNumber(encounter: claim.encounter.id)
    }
    let bytes = BundleResource(claim).element.document(indent: 2)
    try check(bytes, of: claim)
    return ExportedFile(
      name: FileName.of(controlNumber: claim.controlNumber, extension: "xml"), bytes: bytes)
  }

  private func check(_ bytes: [UInt8], of claim: Claim) throws(ExportError) {
    let violations: [XMLViolation]
    do {
      violations = try schema.validate(bytes, named: "claim \(claim.controlNumber)", limit: 1)
    } catch {
      throw .invalid(claim: claim.controlNumber, element: "/", problem: error.report.problem)
    }
    if let first = violations.first {
      throw .invalid(claim: claim.controlNumber, element: first.element, problem: first.problem)
    }
  }
}
