internal import GRDB

extension Migrations {
  /// Batches with control numbers that never come again, what was sent as what, and what payers answered.
  static func addAnswers(_ database: Database) throws {
    for statement in answers { try database.execute(sql: statement) }
  }

  private static let answers = [
    """
    CREATE TABLE batches (
      number INTEGER PRIMARY KEY AUTOINCREMENT,  -- ISA13 and GS06; AUTOINCREMENT never gives one twice
      client TEXT NOT NULL,
      payer TEXT NOT NULL,
      format TEXT NOT NULL,
      time TEXT NOT NULL
    )
    """,
    "ALTER TABLE exports ADD COLUMN purpose TEXT NOT NULL DEFAULT 'original'",
    "ALTER TABLE exports ADD COLUMN batch INTEGER",  // NULL: a file for the claim alone
    "ALTER TABLE exports ADD COLUMN transaction_set TEXT",  // ST02 in the batch
    "CREATE INDEX exports_by_batch ON exports (batch)",
    """
    CREATE TABLE responses (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      client TEXT NOT NULL,
      control_number TEXT NOT NULL,
      file TEXT NOT NULL,
      sha256 TEXT NOT NULL,            -- of the file read
      time TEXT NOT NULL,
      message BLOB NOT NULL            -- JSON of the response
    )
    """,
    "CREATE INDEX responses_by_claim ON responses (client, control_number, sequence)",
    "CREATE INDEX responses_by_file ON responses (sha256)",
    """
    CREATE TRIGGER responses_are_not_changed BEFORE UPDATE ON responses
    BEGIN SELECT RAISE(ABORT, 'responses are only added'); END
    """,
    """
    CREATE TRIGGER responses_are_not_deleted BEFORE DELETE ON responses
    BEGIN SELECT RAISE(ABORT, 'responses are only added'); END
    """,
  ]
}
