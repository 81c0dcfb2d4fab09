internal import Foundation

/// The JSON form of a manifest: `{"defaults": {...}, "notes": [{...}]}`.
struct JSONManifest: Decodable {
  var defaults: [String: Scalar]?
  var notes: [[String: Scalar]]

  /// A value as its text, whatever way it was typed: `"11"` and `11` are the same place of service.
  enum Scalar: Decodable {
    case text(String)
    case none

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .none
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let number = try? container.decode(Int.self) {
        self = .text(String(number))
      } else {
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: "a value must be text, a whole number or null")
      }
    }

    var text: String {
      switch self {
      case .text(let text): trimmed(Array(text.utf8)[...])
      case .none: ""
      }
    }
  }

  /// The rows of `text`, the defaults as a row with the file `*`.
  static func entries(of text: String, file: String) throws(IngestError) -> [Manifest.Entry] {
    let manifest: JSONManifest
    do {
      manifest = try JSONDecoder().decode(JSONManifest.self, from: Data(text.utf8))
    } catch {
      throw .badJSON(file: file, problem: problem(in: error))
    }
    var entries: [Manifest.Entry] = []
    if let defaults = manifest.defaults {
      var values = defaults.mapValues(\.text)
      values["file"] = "*"
      entries.append(Manifest.Entry(place: "defaults", values: values))
    }
    for (index, note) in manifest.notes.enumerated() {
      entries.append(Manifest.Entry(place: "notes[\(index)]", values: note.mapValues(\.text)))
    }
    return entries
  }

  private static func problem(in error: any Error) -> String {
    guard let error = error as? DecodingError else { return "no JSON" }
    switch error {
    case .dataCorrupted(let context), .typeMismatch(_, let context), .valueNotFound(_, let context),
      .keyNotFound(_, let context):
      // The coding path alone: the decoder's own words may quote values.
      let place = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
      if case .keyNotFound(let key, _) = error { return "the key \(key.stringValue) is missing" }
      return place.isEmpty ? "it is no JSON object" : "the value at \(place) is of the wrong kind"
    @unknown default:
      return "no JSON"
    }
  }
}
