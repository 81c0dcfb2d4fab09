public import Foundation
internal import Messages
internal import Review

/// The firm's codebooks, compiled and open.
public struct Books: Sendable {
  public init(_ places: Places) throws { try self.init(codebooks: places.codebooks, cache: places.cache) }

  /// Opens the codebooks in a folder, compiling them into `cache` where that has not been done yet.
  public init(codebooks: URL, cache: URL) throws {}

  /// A code as its codebook has it on `date`; `nil` when the system has no such code then.
  func entry(_ system: CodeSystem, _ code: String, on date: CalendarDate?) -> CodeCheck.Entry? { nil }
}
