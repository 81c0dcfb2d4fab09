internal import Foundation
internal import Messages

/// Joins what the notes of one encounter know about it.
///
/// The first note that knows a value gives it; where two notes say different things the first stays, with an error
/// finding, because a claim must not rest on a contradiction. Of several dates the last counts: a stay is coded by the
/// day of discharge.
struct EncounterMerge {
  private(set) var encounter: Encounter
  private(set) var findings: [Finding] = []

  /// - Parameter notes: At least one, in order of their ids.
  init(_ notes: [Note]) {
    encounter = notes[0].encounter
    guard notes.contains(where: { $0.encounter != encounter }) else { return }
    var joined = Self.object(of: encounter)
    for note in notes.dropFirst() { joined = join(joined, Self.object(of: note.encounter), note: note.id, at: "") }
    encounter = Self.encounter(of: joined) ?? encounter
    encounter.date = notes.compactMap(\.encounter.date).max()
  }

  // Encounters in their JSON form, whose leaves are all text: so that no field can be forgotten here.
  private mutating func join(_ first: [String: Any], _ second: [String: Any], note: String, at path: String)
    -> [String: Any]
  {
    var joined = first
    for (key, value) in second.sorted(by: { $0.key < $1.key }) {
      if let branch = first[key] as? [String: Any], let other = value as? [String: Any] {
        joined[key] = join(branch, other, note: note, at: "\(path)\(key).")
      } else if let text = first[key] as? String {
        if text != value as? String, key != "date" { findings.append(disagreement("\(path)\(key)", note)) }
      } else {
        joined[key] = value
      }
    }
    return joined
  }

  private func disagreement(_ field: String, _ note: String) -> Finding {
    Finding(
      "PIP020", .error, at: "encounter \(encounter.id), note \(note)",
      "The note says something else about \(field) than the notes before it; theirs was taken.",
      fix: "Correct the rows of the encounter in the manifest and run the folder again.")
  }

  private static func object(of encounter: Encounter) -> [String: Any] {
    let data = try? MessageCoding.encoder().encode(encounter)
    return data.flatMap { try? JSONSerialization.jsonObject(with: $0) as? [String: Any] } ?? [:]
  }

  private static func encounter(of object: [String: Any]) -> Encounter? {
    let data = try? JSONSerialization.data(withJSONObject: object)
    return data.flatMap { try? JSONDecoder().decode(Encounter.self, from: $0) }
  }
}
