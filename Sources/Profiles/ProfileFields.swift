internal import Foundation
internal import Messages

/// The keys of one object in a profile file, read with errors that name the file, the key and what is allowed.
struct ProfileFields {
  private let file: String
  // The path to the object: empty at the top, else with a point at the end.
  private let path: String
  private let members: [String: JSONValue]

  /// Refuses keys that are not in `keys`.
  init(_ data: Data, file: String, keys: [String]) throws(ProfileError) {
    try self.init(try JSONValue.members(of: data, file: file), file: file, path: "", keys: keys)
  }

  private init(
    _ members: [String: JSONValue], file: String, path: String, keys: [String]
  ) throws(ProfileError) {
    self.file = file
    self.path = path
    self.members = members
    for key in members.keys.sorted() where !keys.contains(key) {
      throw .unknownKey(file: file, key: path + key, allowed: keys)
    }
  }

  /// The object under an optional key; `nil` when there is none.
  func object(_ key: String, keys: [String]) throws(ProfileError) -> ProfileFields? {
    guard let value = members[key] else { return nil }
    guard case .object(let members) = value else { throw wrong(key, allowed: "an object") }
    return try ProfileFields(members, file: file, path: "\(path)\(key).", keys: keys)
  }

  /// The text under a required key.
  func text(_ key: String) throws(ProfileError) -> String {
    guard let text = try optionalText(key) else { throw .missingKey(file: file, key: path + key) }
    return text
  }

  /// The text under an optional key; an empty one counts as none.
  func optionalText(_ key: String) throws(ProfileError) -> String? {
    guard let value = members[key] else { return nil }
    guard case .string(let text) = value else { throw wrong(key, allowed: "a text") }
    return text.isEmpty ? nil : text
  }

  /// The required id, which must be the name of the file.
  func id(_ key: String) throws(ProfileError) -> String {
    let id = try text(key)
    guard id == URL(filePath: file).deletingPathExtension().lastPathComponent else {
      throw .nameDiffers(file: file, key: key, id: id)
    }
    return id
  }

  /// The number under an optional key.
  func number(_ key: String, in range: ClosedRange<Double>) throws(ProfileError) -> Double? {
    guard let value = members[key] else { return nil }
    guard case .number(let number) = value, range.contains(number) else {
      throw wrong(key, allowed: "a number from \(Self.plain(range.lowerBound)) to \(Self.plain(range.upperBound))")
    }
    return number
  }

  /// The whole number under an optional key.
  func count(_ key: String, in range: ClosedRange<Int>) throws(ProfileError) -> Int? {
    guard let value = members[key] else { return nil }
    guard case .number(let number) = value, let count = Int(exactly: number), range.contains(count) else {
      throw wrong(key, allowed: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return count
  }

  /// The day under an optional key.
  func date(_ key: String) throws(ProfileError) -> CalendarDate? {
    guard let text = try optionalText(key) else { return nil }
    guard let date = CalendarDate(text) else { throw wrong(key, allowed: "a day of the form YYYY-MM-DD") }
    return date
  }

  /// The name under an optional key, one of the cases.
  func choice<Name: RawRepresentable<String> & CaseIterable>(_ key: String) throws(ProfileError) -> Name? {
    guard let text = try optionalText(key) else { return nil }
    guard let name = Name(rawValue: text) else {
      throw wrong(key, allowed: "one of: \(Name.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return name
  }

  /// The list of names under an optional key, each once.
  func list<Name: RawRepresentable<String> & CaseIterable & Equatable>(_ key: String) throws(ProfileError) -> [Name] {
    guard let value = members[key] else { return [] }
    let allowed = "a list of: \(Name.allCases.map(\.rawValue).joined(separator: ", "))"
    guard case .array(let elements) = value else { throw wrong(key, allowed: allowed) }
    var names: [Name] = []
    for (index, element) in elements.enumerated() {
      guard case .string(let text) = element, let name = Name(rawValue: text), !names.contains(name) else {
        throw wrong("\(key)[\(index)]", allowed: allowed + ", each once")
      }
      names.append(name)
    }
    return names
  }

  /// The texts under the names of an optional key; a name must be one of `names`.
  func texts(_ key: String, names: Set<String>) throws(ProfileError) -> [String: String] {
    guard let fields = try object(key, keys: names.sorted()) else { return [:] }
    var texts: [String: String] = [:]
    for name in fields.members.keys.sorted() {
      guard case .string(let text)? = fields.members[name] else { throw fields.wrong(name, allowed: "a text") }
      texts[name] = text
    }
    return texts
  }

  /// The settings of edits under `edits`; an edit goes by its id or its number and must be one of `known`.
  func edits(known: Set<String>) throws(ProfileError) -> [String: EditSetting] {
    let numbers = known.compactMap { Int($0.dropFirst(4)).map(String.init) }
    var settings: [String: EditSetting] = [:]
    for (name, text) in try texts("edits", names: known.union(numbers)).sorted(by: { $0.key < $1.key }) {
      let id = known.contains(name) ? name : known.first { Int($0.dropFirst(4)) == Int(name) } ?? name
      guard let setting = EditSetting(rawValue: text), settings[id] == nil else {
        let allowed = EditSetting.allCases.map(\.rawValue).joined(separator: ", ")
        throw wrong("edits.\(name)", allowed: "one of: \(allowed); each edit once")
      }
      settings[id] = setting
    }
    return settings
  }

  func wrong(_ key: String, allowed: String) -> ProfileError {
    .wrongValue(file: file, key: path + key, allowed: allowed)
  }

  private static func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }
}
