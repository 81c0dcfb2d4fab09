internal import Evaluation
internal import Foundation
internal import Learning
internal import Messages

/// The coded notes of a gold folder as a history.
struct GoldCases {
  let sources: [CaseSource]

  /// - Parameter tables: paths of the gold tables inside the folder.
  init(_ root: URL, tables: [String]) throws {
    let folder = try GoldFolder(root)
    guard !folder.ids.isEmpty else { throw EvaluationError.noNotes(folder: folder.notes.path) }
    var codes: [String: [GoldCode]] = [:]
    var evidence = GoldEvidence()
    for table in tables {
      let text = try folder.table(table)
      for code in try GoldSet(text, file: table).codes where codes[code.note]?.contains(code) != true {
        codes[code.note, default: []].append(code)
      }
      evidence.add(text)
    }
    let list = folder.list
    var sources: [CaseSource] = []
    for id in folder.ids {
      let note = try folder.note(id, list: list)
      let map = CharacterMap(note.text)
      let cases = (codes[id] ?? []).flatMap { Self.codes($0, evidence.places(of: $0.code, in: id), map, note) }
      // The folder's name keeps notes of the same id in two folders apart.
      sources.append(CaseSource(id: "\(root.lastPathComponent)/\(id)", notes: [note], codes: cases))
    }
    self.sources = sources
  }

  private static func codes(
    _ gold: GoldCode, _ places: [[Range<Int>]], _ map: CharacterMap, _ note: Note
  ) -> [CaseCode] {
    let evidence = places.map { pieces in
      pieces.compactMap { piece in
        map.bytes(of: piece).map { TextSpan(note: note.id, range: TextRange($0.lowerBound, $0.upperBound)) }
      }
    }
    let code = CaseCode(
      system: GoldSet.system(of: gold.code), code: gold.code, evidence: evidence.filter { !$0.isEmpty },
      isOptional: !gold.isRequired)
    return [code]
      + gold.alternatives.map { CaseCode(system: GoldSet.system(of: $0), code: $0, isOptional: true) }
  }
}
