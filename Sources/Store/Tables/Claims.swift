internal import Foundation
internal import GRDB
public import Messages

extension Workspace {
  // A claim of the same number is replaced.
  static func put(_ claim: Claim, _ database: Database) throws {
    let insert = try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO claims (client, control_number, encounter, message) VALUES (?, ?, ?, ?)")
    try insert.execute(arguments: [
      claim.encounter.client ?? "", claim.controlNumber, claim.encounter.id, try json(message: claim),
    ])
  }

  /// The claims as they left the house, of a client by control number; of all clients when `client` is `nil`.
  public func claims(client: String? = nil) throws(StoreError) -> [Claim] {
    let sql = """
      SELECT control_number, message FROM claims WHERE ?1 IS NULL OR client = ?1 ORDER BY client, control_number
      """
    let rows = try read { try Row.fetchAll($0, sql: sql, arguments: [client]) }
    var claims: [Claim] = []
    for row in rows {
      claims.append(try message(Claim.self, row["message"], table: "claim", key: row["control_number"]))
    }
    return claims
  }
}
