internal import GRDB

extension Migrations {
  /// What second-level review and fair measures need: acts of quality assurance, blind codings, when work came in.
  static func addQuality(_ database: Database) throws {
    for statement in quality { try database.execute(sql: statement) }
  }

  private static let quality = [
    "ALTER TABLE encounters ADD COLUMN received TEXT",  // of its first note; NULL: read before this was noted
    "ALTER TABLE sittings ADD COLUMN blind INTEGER NOT NULL DEFAULT 0",
    """
    CREATE TABLE quality_acts (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      client TEXT NOT NULL,
      encounter TEXT NOT NULL,
      message BLOB NOT NULL,           -- JSON of the act
      FOREIGN KEY (client, encounter) REFERENCES encounters (client, id)
    )
    """,
    "CREATE INDEX quality_acts_by_encounter ON quality_acts (client, encounter, sequence)",
    """
    CREATE TRIGGER quality_acts_are_not_changed BEFORE UPDATE ON quality_acts
    BEGIN SELECT RAISE(ABORT, 'acts are only added'); END
    """,
    """
    CREATE TRIGGER quality_acts_are_not_deleted BEFORE DELETE ON quality_acts
    BEGIN SELECT RAISE(ABORT, 'acts are only added'); END
    """,
    """
    CREATE TABLE blind_decisions (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      client TEXT NOT NULL,
      encounter TEXT NOT NULL,
      coder TEXT NOT NULL,             -- the second coder
      generation INTEGER NOT NULL,     -- of the suggestions that it was made on
      message BLOB NOT NULL,           -- JSON of the decision
      FOREIGN KEY (client, encounter) REFERENCES encounters (client, id)
    )
    """,
    "CREATE INDEX blind_decisions_by_encounter ON blind_decisions (client, encounter, sequence)",
    """
    CREATE TRIGGER blind_decisions_are_not_changed BEFORE UPDATE ON blind_decisions
    BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END
    """,
    """
    CREATE TRIGGER blind_decisions_are_not_deleted BEFORE DELETE ON blind_decisions
    BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END
    """,
  ]
}
