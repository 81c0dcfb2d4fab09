/// Names one encounter of a workspace.
public struct EncounterKey: Hashable, Sendable, Comparable {
  public var client: String
  public var id: String

  public init(client: String, id: String) {
    self.client = client
    self.id = id
  }

  public static func < (left: EncounterKey, right: EncounterKey) -> Bool {
    (left.client, left.id) < (right.client, right.id)
  }
}
