public import Foundation
internal import GRDB
public import Messages

/// Where a reviewer was when they left, or were torn away.
public struct ReviewPlace: Hashable, Sendable {
  public var key: EncounterKey
  /// JSON of the place on the screen.
  public var place: Data

  public init(key: EncounterKey, place: Data) {
    self.key = key
    self.place = place
  }
}

extension Workspace {
  /// Notes where a reviewer is.
  public func put(_ place: ReviewPlace, of reviewer: String) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO places (reviewer, client, encounter, place) VALUES (?, ?, ?, ?)",
        arguments: [reviewer, place.key.client, place.key.id, place.place])
    }
  }

  /// Where a reviewer was last.
  public func place(of reviewer: String) throws(StoreError) -> ReviewPlace? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM places WHERE reviewer = ?", arguments: [reviewer]).map { row in
        ReviewPlace(key: EncounterKey(client: row["client"], id: row["encounter"]), place: row["place"])
      }
    }
  }
}
