internal import Foundation

/// The keys of one profile file, read with errors that name the file, the key and what is allowed.
struct ProfileFields {
  private let file: String
  private let members: [String: JSONValue]

  /// Refuses keys that are not in `keys`.
  init(_ data: Data, file: String, keys: [String]) throws(ProfileError) {
    self.file = file
    members = try JSONValue.members(of: data, file: file)
    for key in members.keys.sorted() where !keys.contains(key) {
      throw .unknownKey(file: file, key: key, allowed: keys)
    }
  }

  /// The text under a required key.
  func text(_ key: String) throws(ProfileError) -> String {
    guard let value = members[key] else { throw .missingKey(file: file, key: key) }
    guard case .string(let text) = value else { throw wrong(key, allowed: "a text") }
    guard !text.isEmpty else { throw .missingKey(file: file, key: key) }
    return text
  }

  /// The number under an optional key, at least 1.
  func number(_ key: String) throws(ProfileError) -> Int? {
    guard let value = members[key] else { return nil }
    guard case .number(let number) = value, number >= 1 else { throw wrong(key, allowed: "a whole number from 1") }
    return number
  }

  /// The required id, which must be the name of the file.
  func id(_ key: String) throws(ProfileError) -> String {
    let id = try text(key)
    guard id == URL(filePath: file).deletingPathExtension().lastPathComponent else {
      throw .nameDiffers(file: file, key: key, id: id)
    }
    return id
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
    guard let value = members[key] else { return [:] }
    guard case .object(let members) = value else { throw wrong(key, allowed: "an object of texts") }
    var texts: [String: String] = [:]
    for name in members.keys.sorted() {
      guard names.contains(name) else {
        throw .unknownKey(file: file, key: "\(key).\(name)", allowed: names.sorted())
      }
      guard case .string(let text)? = members[name] else { throw wrong("\(key).\(name)", allowed: "a text") }
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

  private func wrong(_ key: String, allowed: String) -> ProfileError {
    .wrongValue(file: file, key: key, allowed: allowed)
  }
}
