internal import Foundation
internal import GRDB
internal import Messages

/// Messages as they lie in the tables: the JSON of `Messages`.
extension Workspace {
  static func json(_ value: some Encodable) throws -> Data { try MessageCoding.encoder().encode(value) }

  static func json(message: some Message) throws -> Data { try MessageCoding.encode(message) }

  func message<M: Message>(_ type: M.Type, _ data: Data, table: String, key: String) throws(StoreError) -> M {
    do { return try MessageCoding.decode(type, from: data) } catch {
      throw .damaged(workspace: path, table: table, key: key)
    }
  }

  func value<V: Decodable>(_ type: V.Type, _ data: Data, table: String, key: String) throws(StoreError) -> V {
    do { return try JSONDecoder().decode(type, from: data) } catch {
      throw .damaged(workspace: path, table: table, key: key)
    }
  }
}
