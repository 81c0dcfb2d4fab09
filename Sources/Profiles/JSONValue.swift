internal import Foundation

/// Any JSON, so that a wrong value can be reported with the key that leads to it.
enum JSONValue: Decodable, Equatable {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case number(Double)
  /// A boolean or null: profiles have none.
  case other

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .string(text)
    } else if let members = try? container.decode([String: JSONValue].self) {
      self = .object(members)
    } else if let elements = try? container.decode([JSONValue].self) {
      self = .array(elements)
    } else if (try? container.decode(Bool.self)) == nil, let number = try? container.decode(Double.self) {
      self = .number(number)
    } else {
      self = .other
    }
  }

  /// The members of the JSON object in `data`.
  static func members(of data: Data, file: String) throws(ProfileError) -> [String: JSONValue] {
    let value: JSONValue
    do {
      value = try JSONDecoder().decode(JSONValue.self, from: data)
    } catch DecodingError.dataCorrupted(let context) {
      let cause = (context.underlyingError as? NSError)?.userInfo[NSDebugDescriptionErrorKey] as? String
      throw .notJSON(file: file, detail: cause ?? context.debugDescription)
    } catch {
      throw .notJSON(file: file, detail: "no value")
    }
    guard case .object(let members) = value else { throw .notJSON(file: file, detail: "its top is no object") }
    return members
  }
}
