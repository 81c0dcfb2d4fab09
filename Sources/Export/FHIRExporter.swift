public import Messages
internal import XMLTree

/// Writes a claim as an HL7 FHIR R4 Bundle in XML, one file a claim; docs/claim-xml.md tells every element.
///
/// The same claim gives the same bytes. Nothing is returned that breaks the claim schema.
public struct FHIRExporter: Stage {
  private let schema: TreeSchema

  /// - Throws: ``ExportError/schema(problem:)`` when the schema in the program is unusable.
  public init() throws(ExportError) {
    do {
      schema = try TreeSchema(PackageResources.claim_bundle_xsd, named: "claim-bundle.xsd")
    } catch {
      throw .schema(problem: error.report.description)
    }
  }

  /// - Throws: ``ExportError`` when the claim has no control number or does not fit the schema.
  public func process(_ claim: Claim) throws(ExportError) -> ExportedFile {
    guard !claim.controlNumber.isEmpty else {
      throw .noControlNumber(encounter: claim.encounter.id)
    }
    let bundle = BundleResource(claim).element
    if let violation = schema.firstViolation(in: bundle) {
      throw .invalid(claim: claim.controlNumber, element: violation.element, problem: violation.problem)
    }
    return ExportedFile(
      name: FileName.of(controlNumber: claim.controlNumber, extension: "xml"), bytes: bundle.document(indent: 2))
  }
}
