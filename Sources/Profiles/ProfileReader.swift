public import Foundation

/// Reads profile files, knowing what a profile may name.
public struct ProfileReader: Sendable {
  private let columns: Set<String>
  private let edits: Set<String>

  /// - Parameters:
  ///   - columns: Names of the manifest's columns, the keys of `defaults`.
  ///   - edits: Ids of the claim edits, the keys of `edits`: `EDIT10`.
  public init(columns: Set<String>, edits: Set<String>) {
    self.columns = columns
    self.edits = edits
  }

  /// The client profile in `data`; `file` is its path below the profiles folder and ends in `<client>.json`.
  public func client(_ data: Data, file: String) throws(ProfileError) -> ClientProfile {
    let fields = try ProfileFields(
      data, file: file,
      keys: ["client", "name", "formats", "edits", "codeFromDocumentTypes", "defaults", "learnedTermNotes"])
    var profile = ClientProfile(client: try fields.id("client"), name: try fields.text("name"))
    profile.formats = try fields.list("formats")
    profile.edits = try fields.edits(known: edits)
    profile.codeFromDocumentTypes = try fields.list("codeFromDocumentTypes")
    profile.defaults = try fields.texts("defaults", names: columns)
    profile.learnedTermNotes = try fields.number("learnedTermNotes")
    return profile
  }

  /// The payer profile in `data`; `file` is its path below the profiles folder and ends in `<payer>.json`.
  public func payer(_ data: Data, file: String) throws(ProfileError) -> PayerProfile {
    let fields = try ProfileFields(data, file: file, keys: ["payer", "name", "edits"])
    var profile = PayerProfile(payer: try fields.id("payer"), name: try fields.text("name"))
    profile.edits = try fields.edits(known: edits)
    return profile
  }
}
