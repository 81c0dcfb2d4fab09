internal import GRDB

/// The steps from an empty file to the tables of today; a step that has been released is never changed.
enum Migrations {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1-notes-to-exports", migrate: createFirstTables)
    migrator.registerMigration("2-review-desk", migrate: createReviewTables)
    migrator.registerMigration("3-batches-and-answers", migrate: addAnswers)
    migrator.registerMigration("4-quality", migrate: addQuality)
    return migrator
  }
}
