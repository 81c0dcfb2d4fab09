import TestSupport
import Testing

/// The checker of the other schema tests can fail.
struct JSONSchemaTests {
  /// A schema, a value that passes it, and one that does not, with the problem.
  struct Rule: Sendable, CustomTestStringConvertible {
    var schema: String
    var good: [String]
    var bad: String
    var problem: String
    var testDescription: String { "\(schema): \(bad)" }

    init(_ schema: String, good: [String], bad: String, _ problem: String) {
      self.schema = schema
      self.good = good
      self.bad = bad
      self.problem = problem
    }
  }

  static let rules = [
    Rule(#"{"type": "string"}"#, good: [#""a""#], bad: "1", "$: is no string"),
    Rule(#"{"type": "integer"}"#, good: ["1", "-2", "1.0"], bad: "1.5", "$: is no integer"),
    Rule(#"{"type": "integer"}"#, good: [], bad: "true", "$: is no integer"),
    Rule(#"{"type": "number"}"#, good: ["1", "1.5"], bad: #""1""#, "$: is no number"),
    Rule(#"{"type": "boolean"}"#, good: ["true", "false"], bad: "0", "$: is no boolean"),
    Rule(#"{"type": "array"}"#, good: ["[]", "[1]"], bad: "{}", "$: is no array"),
    Rule(#"{"type": "object"}"#, good: ["{}"], bad: "null", "$: is no object"),
    Rule(#"{"type": "null"}"#, good: ["null"], bad: "false", "$: is no null"),
    Rule(#"{"type": "text"}"#, good: [], bad: #""a""#, "$: is no text"),
    Rule(#"{"required": ["a"]}"#, good: [#"{"a": null}"#, "[]"], bad: "{}", "$: lacks a"),
    Rule(#"{"properties": {"a": {"type": "string"}}}"#, good: ["{}", "1"], bad: #"{"a": 1}"#, "$.a: is no string"),
    Rule(
      #"{"properties": {"a": {}}, "additionalProperties": false}"#, good: [#"{"a": 1}"#], bad: #"{"b": 1}"#,
      "$: unknown key b"),
    Rule(#"{"items": {"type": "integer"}}"#, good: ["[1, 2]", "1"], bad: #"[1, "2"]"#, "$[1]: is no integer"),
    Rule(#"{"enum": ["a", 0]}"#, good: [#""a""#, "0"], bad: #""b""#, "$: is none of the values"),
    Rule(#"{"enum": [0]}"#, good: [], bad: "false", "$: is none of the values"),
    Rule(#"{"const": "a/1"}"#, good: [#""a/1""#], bad: #""a/2""#, "$: is not the one value"),
    Rule(#"{"pattern": "^[a-c]{2}$"}"#, good: [#""ab""#, "1"], bad: #""abc""#, "$: does not match ^[a-c]{2}$"),
    Rule(#"{"pattern": "("}"#, good: [], bad: #""a""#, "$: does not match ("),
    Rule(#"{"minimum": 0}"#, good: ["0", #""a""#], bad: "-1", "$: is too small"),
    Rule(#"{"maximum": 1}"#, good: ["1"], bad: "1.1", "$: is too large"),
    Rule(#"{"minItems": 1}"#, good: ["[1]", "{}"], bad: "[]", "$: has too few items"),
    Rule(#"{"maxItems": 1}"#, good: ["[1]"], bad: "[1, 2]", "$: has too many items"),
    Rule(##"{"$ref": "#/$defs/a", "$defs": {"a": {"type": "null"}}}"##, good: ["null"], bad: "1", "$: is no null"),
    Rule(##"{"$ref": "other.json#/$defs/b"}"##, good: [#""x""#], bad: "1", "$: is no string"),
    Rule(##"{"$ref": "other.json#/$defs/local"}"##, good: [#""x""#], bad: "1", "$: is no string"),
    Rule(##"{"$ref": "#/$defs/none"}"##, good: [], bad: "1", "$: no schema test.json#/$defs/none"),
    Rule(#"{"minLength": 1}"#, good: [], bad: #""a""#, "$: is under a keyword that is not checked: minLength"),
  ]

  @Test("Each keyword passes the good and reports the bad", arguments: rules)
  func keyword(rule: Rule) throws {
    let schemas = JSONSchema(documents: [
      "test.json": try JSONValue(rule.schema),
      "other.json": try JSONValue(##"{"$defs": {"b": {"type": "string"}, "local": {"$ref": "#/$defs/b"}}}"##),
    ])
    for good in rule.good {
      #expect(schemas.check(try JSONValue(good), against: "test.json").problems == [])
    }
    #expect(schemas.check(try JSONValue(rule.bad), against: "test.json").problems == [rule.problem])
  }

  @Test("Keys that a value could have and has are told")
  func keys() throws {
    let schema = try JSONValue(#"{"properties": {"a": {}, "b": {"items": {"properties": {"c": {}}}}}}"#)
    let report = JSONSchema(documents: ["s": schema]).check(try JSONValue(#"{"b": [{}]}"#), against: "s")
    #expect(report.declared == ["s#/properties/a", "s#/properties/b", "s#/properties/b/items/properties/c"])
    #expect(report.used == ["s#/properties/b"])
  }

  @Test("A schema that is not there is a problem")
  func missing() throws {
    #expect(JSONSchema(documents: [:]).check(.null, against: "s").problems == ["$: no schema s"])
  }
}
