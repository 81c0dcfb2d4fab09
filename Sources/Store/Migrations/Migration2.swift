internal import GRDB

extension Migrations {
  /// What many reviewers in one workspace need: who has what open, where each of them was, how long it took.
  static func createReviewTables(_ database: Database) throws {
    for statement in reviewTables { try database.execute(sql: statement) }
  }

  private static let reviewTables = [
    "ALTER TABLE encounters ADD COLUMN flagged INTEGER NOT NULL DEFAULT 0",
    """
    CREATE TABLE leases (
      client TEXT NOT NULL,
      encounter TEXT NOT NULL,
      reviewer TEXT NOT NULL,
      seen INTEGER NOT NULL,           -- seconds since 1970 of the reviewer's last act or key
      PRIMARY KEY (client, encounter)
    )
    """,
    """
    CREATE TABLE places (
      reviewer TEXT PRIMARY KEY,
      client TEXT NOT NULL,
      encounter TEXT NOT NULL,
      place BLOB NOT NULL              -- JSON of where on the screen the reviewer was
    )
    """,
    """
    CREATE TABLE sittings (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      client TEXT NOT NULL,
      encounter TEXT NOT NULL,
      reviewer TEXT NOT NULL,
      opened TEXT NOT NULL,
      closed TEXT,                     -- NULL: open, or killed
      activity BLOB NOT NULL           -- JSON array: seconds after `opened` in which a key was pressed, rising
    )
    """,
    "CREATE INDEX sittings_by_encounter ON sittings (client, encounter, sequence)",
  ]
}
