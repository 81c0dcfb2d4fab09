public import Messages
internal import X12

/// Reads what payers send back: 999, 277CA and 835 of X12, and FHIR ClaimResponse in XML.
public struct ResponseReader: Sendable {
  public init() {}

  /// The answers of a file, in order.
  ///
  /// - Throws: ``ResponseError`` when the file is neither X12 nor FHIR, or holds something else.
  public func responses(in bytes: [UInt8]) throws(ResponseError) -> [ClaimResponse] {
    let first = bytes.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
    if first == UInt8(ascii: "<") { return try FHIRClaimResponse.responses(in: bytes) }
    do throws(X12Error) {
      var responses: [ClaimResponse] = []
      for transaction in try InterchangeReader.transactions(in: bytes) {
        responses += try Self.responses(of: transaction)
      }
      return responses
    } catch {
      throw .x12(error)
    }
  }

  private static func responses(of transaction: TransactionSet) throws(X12Error) -> [ClaimResponse] {
    switch transaction.code {
    case "999": Acknowledgment999(transaction).responses
    case "277": ClaimStatus277(transaction).responses
    case "835": try Remittance835(transaction).responses()
    default: throw .unsupported(segment: transaction.start, version: transaction.version)
    }
  }
}
