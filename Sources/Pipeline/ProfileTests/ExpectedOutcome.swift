internal import Foundation
internal import Messages

/// What came of one encounter of a fixture.
struct EncounterOutcome {
  var encounter: String
  /// Suggested codes in reporting order.
  var codes: [String]
  var findings: [Finding] = []
  var claim: Claim?

  init(encounter: String, codes: [String]) {
    self.encounter = encounter
    self.codes = codes
  }

  /// The findings that a person has to look at, as `EDIT02 error`.
  var reported: [String] {
    findings.filter { $0.severity > .information }.map { "\($0.id) \($0.severity.rawValue)" }.sorted()
  }
}

/// `expected.json` of a fixture: by encounter `codes`, `findings` and a part of the `claim`; what is left out is not
/// compared.
struct ExpectedOutcome {
  private let encounters: [String: [String: Any]]

  private static let file = "expected.json"
  private static let keys = ["codes", "findings", "claim"]

  /// - Throws: ``PipelineError/badLine(file:line:expected:)`` when the file is not there or has another form.
  static func read(from place: URL) throws -> ExpectedOutcome? {
    let url = place.appending(path: file)
    guard let data = try? Data(contentsOf: url),
      let top = try? JSONSerialization.jsonObject(with: data) as? [String: [String: Any]],
      top.values.allSatisfy({ $0.keys.allSatisfy(keys.contains) })
    else {
      throw PipelineError.badLine(
        file: "\(place.lastPathComponent)/\(file)", line: 1,
        expected: "an object of encounters with the keys \(keys.joined(separator: ", "))")
    }
    return ExpectedOutcome(encounters: top)
  }

  /// Where `outcomes` differ, one line each.
  func differences(from outcomes: [EncounterOutcome]) -> [String] {
    let found = Dictionary(outcomes.map { ($0.encounter, $0) }) { $1 }
    let missing = encounters.keys.filter { found[$0] == nil }.sorted().map { "\($0): no such encounter came out" }
    return missing
      + outcomes.flatMap { outcome in
        encounters[outcome.encounter].map { differences(of: outcome, from: $0) }
          ?? ["\(outcome.encounter): came out and was not expected"]
      }
  }

  private func differences(of outcome: EncounterOutcome, from expected: [String: Any]) -> [String] {
    var found: [String: Any] = ["codes": outcome.codes, "findings": outcome.reported]
    if let claim = outcome.claim, let data = try? MessageCoding.encode(claim) {
      found["claim"] = try? JSONSerialization.jsonObject(with: data)
    }
    return JSONPart.differences(of: found, from: expected, at: outcome.encounter)
  }

  /// Writes what came out as what is expected from now on.
  static func write(_ outcomes: [EncounterOutcome], to place: URL) throws {
    var top: [String: Any] = [:]
    for outcome in outcomes {
      var entry: [String: Any] = ["codes": outcome.codes, "findings": outcome.reported]
      if let claim = outcome.claim { entry["claim"] = part(of: claim) }
      top[outcome.encounter] = entry
    }
    let data = try JSONSerialization.data(withJSONObject: top, options: [.prettyPrinted, .sortedKeys])
    do { try (data + Data("\n".utf8)).write(to: place.appending(path: file), options: .atomic) } catch {
      throw PipelineError.cannotWrite(path: place.appending(path: file).path)
    }
  }

  // What a client would look at first; more can be added by hand.
  private static func part(of claim: Claim) -> [String: Any] {
    [
      "controlNumber": claim.controlNumber, "kind": claim.kind.rawValue, "totalCharge": claim.totalCharge.description,
      "diagnoses": claim.diagnoses.map { ["code": $0.code, "role": $0.role.rawValue] },
      "lines": claim.lines.map { line in
        var part: [String: Any] = ["units": line.units, "charge": line.charge.description]
        part["code"] = line.code
        part["revenueCode"] = line.revenueCode
        return part
      },
    ]
  }
}

/// Compares a part of a JSON value with the whole.
enum JSONPart {
  /// Where `found` lacks or changes what `expected` has; arrays are compared element by element.
  static func differences(of found: Any?, from expected: Any, at path: String) -> [String] {
    switch expected {
    case let members as [String: Any]:
      let found = found as? [String: Any]
      return members.sorted { $0.key < $1.key }.flatMap { key, value in
        differences(of: found?[key], from: value, at: "\(path) \(key)")
      }
    case let elements as [Any]:
      let found = found as? [Any] ?? []
      if elements.count != found.count || elements.contains(where: { $0 is String }) {
        let (wanted, given) = (text(elements), text(found))
        return wanted == given ? [] : ["\(path): expected \(wanted), found \(given)"]
      }
      return zip(elements, found).enumerated().flatMap { index, pair in
        differences(of: pair.1, from: pair.0, at: "\(path)[\(index + 1)]")
      }
    default:
      let (wanted, given) = (text(expected), found.map(text) ?? "nothing")
      return wanted == given ? [] : ["\(path): expected \(wanted), found \(given)"]
    }
  }

  private static func text(_ value: Any) -> String {
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .fragmentsAllowed, .withoutEscapingSlashes]
    let data = try? JSONSerialization.data(withJSONObject: value, options: options)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "\(value)"
  }
}
