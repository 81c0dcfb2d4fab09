internal import GRDB

extension Migrations {
  /// The tables of the first release.
  static func createFirstTables(_ database: Database) throws {
    for statement in tables { try database.execute(sql: statement) }
  }

  private static let tables = [
    """
    CREATE TABLE encounters (
      client TEXT NOT NULL,
      id TEXT NOT NULL,
      charges BLOB NOT NULL,           -- JSON array of charge lines
      findings BLOB NOT NULL,          -- JSON array of findings about the charges
      fingerprint TEXT,                -- what the suggestions were made from; NULL: to be made
      generation INTEGER NOT NULL DEFAULT 0,  -- counts the sets of suggestions
      state TEXT NOT NULL DEFAULT 'open',
      suggestions INTEGER NOT NULL DEFAULT 0,
      coded BLOB,                      -- JSON of the coded encounter
      PRIMARY KEY (client, id)
    )
    """,
    """
    CREATE TABLE notes (
      client TEXT NOT NULL,
      encounter TEXT NOT NULL,
      id TEXT NOT NULL,
      folder TEXT NOT NULL,            -- of the run that read the note
      path TEXT NOT NULL,              -- below the folder
      sha256 TEXT NOT NULL,
      message BLOB NOT NULL,           -- JSON of the note
      PRIMARY KEY (client, encounter, id),
      FOREIGN KEY (client, encounter) REFERENCES encounters (client, id)
    )
    """,
    "CREATE INDEX notes_by_content ON notes (client, sha256, folder, path)",
    "CREATE INDEX notes_by_file ON notes (client, folder, path)",
    """
    CREATE TABLE decisions (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      client TEXT NOT NULL,
      encounter TEXT NOT NULL,
      generation INTEGER NOT NULL,     -- of the suggestions that it was made on
      message BLOB NOT NULL,           -- JSON of the decision
      FOREIGN KEY (client, encounter) REFERENCES encounters (client, id)
    )
    """,
    "CREATE INDEX decisions_by_encounter ON decisions (client, encounter, sequence)",
    """
    CREATE TRIGGER decisions_are_not_changed BEFORE UPDATE ON decisions
    BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END
    """,
    """
    CREATE TRIGGER decisions_are_not_deleted BEFORE DELETE ON decisions
    BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END
    """,
    """
    CREATE TABLE claims (
      client TEXT NOT NULL,
      control_number TEXT NOT NULL,
      encounter TEXT NOT NULL,
      message BLOB NOT NULL,           -- JSON of the claim
      PRIMARY KEY (client, control_number)
    )
    """,
    "CREATE INDEX claims_by_encounter ON claims (client, encounter)",
    """
    CREATE TABLE exports (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      client TEXT NOT NULL,
      control_number TEXT NOT NULL,
      format TEXT NOT NULL,
      file TEXT NOT NULL,
      sha256 TEXT NOT NULL,            -- of the file written
      time TEXT NOT NULL
    )
    """,
    "CREATE INDEX exports_by_claim ON exports (client, control_number, format)",
    """
    CREATE TABLE quarantine (
      client TEXT NOT NULL,
      folder TEXT NOT NULL,
      path TEXT NOT NULL,
      sha256 TEXT,                     -- NULL: the file could not be read
      reason TEXT NOT NULL,            -- id of the error
      place TEXT NOT NULL,
      problem TEXT NOT NULL,
      fix TEXT NOT NULL,
      time TEXT NOT NULL,
      PRIMARY KEY (client, folder, path)
    )
    """,
    """
    CREATE TABLE runs (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      client TEXT NOT NULL,
      folder TEXT NOT NULL,
      started TEXT NOT NULL,
      finished TEXT,                   -- NULL: under way, or killed
      counts BLOB                      -- JSON of the run's summary
    )
    """,
  ]
}
