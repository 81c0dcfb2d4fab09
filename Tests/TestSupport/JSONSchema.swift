public import Foundation

/// Checks JSON against the part of JSON Schema (draft 2020-12) that docs/schemas uses.
///
/// A keyword outside that part is reported as a problem, so that no rule of a schema goes unchecked.
public struct JSONSchema: Sendable {
  private let documents: [String: JSONValue]

  /// What a check found.
  public struct Report: Sendable {
    /// One line each: the place in the value, then what is wrong.
    public var problems: [String] = []
    /// Properties that some object in the value may have, as `file#/pointer`.
    public var declared: Set<String> = []
    /// Properties that some object in the value has.
    public var used: Set<String> = []
  }

  /// Takes schemas by their file names, which `$ref` uses.
  public init(documents: [String: JSONValue]) { self.documents = documents }

  /// Reads every `*.schema.json` of a folder.
  public init(folder: URL) throws {
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let named = try files.filter { $0.lastPathComponent.hasSuffix(".schema.json") }.map { file in
      (file.lastPathComponent, try JSONValue(try Data(contentsOf: file)))
    }
    self.init(documents: Dictionary(uniqueKeysWithValues: named))
  }

  /// Checks `value` against a schema file, or a part of it: `common.schema.json#/$defs/finding`.
  public func check(_ value: JSONValue, against reference: String) -> Report {
    var report = Report()
    follow(reference, from: "", value, at: "$", &report)
    return report
  }

  /// The schema at `file#/pointer`; `nil` when there is none.
  public func schema(at reference: String) -> JSONValue? {
    let parts = reference.split(separator: "#", omittingEmptySubsequences: false)
    let pointer = parts.count == 2 ? parts[1].split(separator: "/") : []
    return pointer.reduce(documents[String(parts[0])]) { schema, key in schema?[String(key)] }
  }

  private func follow(
    _ reference: String, from base: String, _ value: JSONValue, at place: String, _ report: inout Report
  ) {
    let file = base.split(separator: "#").first.map(String.init) ?? ""
    let target = reference.hasPrefix("#") ? file + reference : reference
    guard let schema = schema(at: target) else {
      report.problems.append("\(place): no schema \(target)")
      return
    }
    check(value, schema, target.contains("#") ? target : target + "#", at: place, &report)
  }

  private func check(
    _ value: JSONValue, _ schema: JSONValue, _ base: String, at place: String, _ report: inout Report
  ) {
    for (keyword, rule) in schema.members.sorted(by: { $0.key < $1.key }) {
      switch keyword {
      case "$schema", "$id", "$defs", "title", "description": break
      case "$ref": follow(rule.text ?? "", from: base, value, at: place, &report)
      case "properties": checkProperties(value, rule, base + "/properties", at: place, &report)
      case "additionalProperties":
        for key in value.members.keys.sorted() where rule == .bool(false) && schema["properties"]?[key] == nil {
          report.problems.append("\(place): unknown key \(key)")
        }
      case "items":
        for (index, item) in value.items.enumerated() {
          check(item, rule, base + "/items", at: "\(place)[\(index)]", &report)
        }
      default:
        if let problem = problem(of: value, keyword, rule) { report.problems.append("\(place): \(problem)") }
      }
    }
  }

  private func checkProperties(
    _ value: JSONValue, _ rules: JSONValue, _ base: String, at place: String, _ report: inout Report
  ) {
    guard case .object(let members) = value else { return }
    for (key, rule) in rules.members.sorted(by: { $0.key < $1.key }) {
      report.declared.insert("\(base)/\(key)")
      guard let member = members[key] else { continue }
      report.used.insert("\(base)/\(key)")
      check(member, rule, "\(base)/\(key)", at: "\(place).\(key)", &report)
    }
  }

  // What one keyword without schemas inside finds wrong.
  private func problem(of value: JSONValue, _ keyword: String, _ rule: JSONValue) -> String? {
    switch (keyword, value) {
    case ("type", _): value.isOf(type: rule.text ?? "") ? nil : "is no \(rule.text ?? "type")"
    case ("const", _): value == rule ? nil : "is not the one value"
    case ("enum", _): rule.items.contains(value) ? nil : "is none of the values"
    case ("required", .object(let members)):
      rule.items.compactMap(\.text).first { members[$0] == nil }.map { "lacks \($0)" }
    case ("pattern", .string(let text)): text.matches(rule.text) ? nil : "does not match \(rule.text ?? "")"
    case ("minimum", .number(let number)): number >= rule.number ?? .nan ? nil : "is too small"
    case ("maximum", .number(let number)): number <= rule.number ?? .nan ? nil : "is too large"
    case ("minItems", .array(let items)): Double(items.count) >= rule.number ?? .nan ? nil : "has too few items"
    case ("maxItems", .array(let items)): Double(items.count) <= rule.number ?? .nan ? nil : "has too many items"
    case ("required", _), ("pattern", _), ("minimum", _), ("maximum", _), ("minItems", _), ("maxItems", _): nil
    default: "is under a keyword that is not checked: \(keyword)"
    }
  }
}

extension JSONValue {
  fileprivate func isOf(type: String) -> Bool {
    switch self {
    case .null: type == "null"
    case .bool: type == "boolean"
    case .number(let number): type == "number" || (type == "integer" && number == number.rounded())
    case .string: type == "string"
    case .array: type == "array"
    case .object: type == "object"
    }
  }
}

extension String {
  fileprivate func matches(_ pattern: String?) -> Bool {
    guard let pattern, let regex = try? Regex(pattern) else { return false }
    return contains(regex)
  }
}
