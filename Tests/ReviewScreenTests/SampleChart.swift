import Foundation
import Messages
import Pipeline
import Review

@testable import ReviewScreen

/// An invented chart of two documents with six codes, and a codebook of a few more.
enum SampleChart {
  static let time = Moment("2026-05-06T09:15:00Z")!

  static let visit = """
    CHIEF COMPLAINT: Wrist pain after a fall.

    HISTORY OF PRESENT ILLNESS: The patient is a 61-year-old woman who slipped on ice and fell on her right hand. She \
    has type 2 diabetes with poor control, and her home sugars run above 250. She denies chest pain.

    ASSESSMENT:
    1. Closed Colles fracture of the right radius.
    2. Type 2 diabetes with hyperglycemia.
    3. Essential hypertension.
    4. Long-term use of insulin.

    PLAN: Splint, follow-up in one week. Fluid 500 mL. Résumé of care given to the niñera. 肺炎 vaccine offered.
    """

  static let radiology = """
    EXAMINATION: Right wrist, three views.

    FINDINGS: There is a transverse fracture of the distal radius with dorsal angulation. Degenerative change of the \
    first carpometacarpal joint. No dislocation.

    IMPRESSION: Colles fracture of the right radius. Osteoarthritis of the first carpometacarpal joint.
    """

  /// Codes with the words that support them in the visit, the title, the score.
  static let codes: [(code: String, words: String, title: String, score: Double)] = [
    (
      "S52.531A", "Closed Colles fracture of the right radius",
      "Colles' fracture of right radius, initial encounter for closed fracture", 0.91
    ),
    ("E11.65", "Type 2 diabetes with hyperglycemia", "Type 2 diabetes mellitus with hyperglycemia", 0.9),
    ("I10", "Essential hypertension", "Essential (primary) hypertension", 0.95),
    (
      "M18.11", "Degenerative change of the first carpometacarpal joint",
      "Unilateral primary osteoarthritis of first carpometacarpal joint, right hand", 0.55
    ),
    ("Z79.4", "Long-term use of insulin", "Long term (current) use of insulin", 0.85),
    ("W00.0XXA", "slipped on ice and fell", "Fall on same level due to ice and snow, initial encounter", 0.72),
  ]

  static let book: [String: String] = {
    var book = [
      "S52": "Fracture of forearm", "S52.531": "Colles' fracture of right radius",
      "S52.531B": "Colles' fracture of right radius, initial encounter for open fracture type I or II",
      "S52.531D": "Colles' fracture of right radius, subsequent encounter for closed fracture with routine healing",
      "E11": "Type 2 diabetes mellitus", "E11.9": "Type 2 diabetes mellitus without complications",
      "E11.69": "Type 2 diabetes mellitus with other specified complication", "E11.6": "Type 2 diabetes, other",
      "R07.9": "Chest pain, unspecified", "Z79.84": "Long term (current) use of oral hypoglycemic drugs",
      "M19.90": "Unspecified osteoarthritis, unspecified site",
    ]
    for code in codes { book[code.code] = code.title }
    return book
  }()

  static let headers: Set<String> = ["S52", "S52.531", "E11", "E11.6"]

  static func note(_ id: String, _ type: DocumentType, _ text: String) -> NormalizedNote {
    var note = Note(
      id: id, source: Note.Source(path: "\(id).txt", sha256: "", encoding: "utf-8", map: .sameBytes(skipped: 0)),
      encounter: Encounter(id: "V1", client: "north"), text: text)
    note.documentType = type
    var normalized = NormalizedNote(note: note)
    let bytes = Array(text.utf8)
    let isWord = { (byte: UInt8) in byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x7A).contains(byte) }
    var start: Int?
    for index in 0...bytes.count {
      let inside = index < bytes.count && isWord(bytes[index])
      if inside, start == nil { start = index }
      if !inside, let first = start {
        normalized.words.ranges.append(TextRange(first, index))
        start = nil
      }
    }
    for match in text.matches(of: /(?m)^[A-Z ]+:/) {
      let range = TextRange(
        text.utf8.distance(from: text.startIndex, to: match.range.lowerBound),
        text.utf8.distance(from: text.startIndex, to: match.range.upperBound))
      normalized.sections.append(
        Section(kind: .other, heading: range, range: range, body: TextRange(range.end, range.end)))
    }
    for match in text.matches(of: /[^\n]+/) {
      let start = text.utf8.distance(from: text.startIndex, to: match.range.lowerBound)
      normalized.sentences.append(Sentence(range: TextRange(start, start + match.output.utf8.count), section: 0))
    }
    return normalized
  }

  static let notes = [note("visit", .progressNote, visit), note("wrist", .imagingReport, radiology)]

  static func span(_ words: String) -> TextSpan {
    for (id, text) in [("visit", visit), ("wrist", radiology)] {
      guard let range = text.range(of: words) else { continue }
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return TextSpan(note: id, range: TextRange(start, start + words.utf8.count))
    }
    preconditionFailure(words)
  }

  static func chart(
    id: String = "V1", setting: Setting = .outpatient, acceptAllAbove: Double? = nil,
    queries: [PhysicianQuery] = [],
    findings: @escaping @Sendable (ReviewedEncounter) -> [Finding] = { _ in [] }
  ) -> Chart {
    var encounter = Encounter(id: id, client: "north")
    encounter.setting = setting
    encounter.date = CalendarDate("2026-05-05")
    encounter.patient.birthDate = CalendarDate("1964-11-30")
    encounter.patient.sex = .female
    var coded = CodedEncounter(encounter: encounter, notes: notes.map(\.note.id))
    coded.suggestions = codes.map { row in
      var evidence = [span(row.words)]
      if row.code == "S52.531A" { evidence.append(span("Colles fracture of the right radius. Osteo")) }
      return CodeSuggestion(
        system: .icd10cm, code: row.code, title: row.title, edition: "2026-04-01", evidence: evidence,
        reason: "lexicon: \(row.words.lowercased()); section: assessment",
        path: [ReasonStep("lexicon", row.words.lowercased()), ReasonStep("section", "assessment")], score: row.score,
        billable: true)
    }
    coded.dropped = [
      DroppedCandidate(
        system: .icd10cm, code: "R07.9", evidence: span("chest pain"), cause: .negated, reason: "cue: denies"),
      DroppedCandidate(
        system: .icd10cm, code: "M19.90", evidence: span("Osteoarthritis of the first carpometacarpal joint"),
        cause: .lessSpecific, reason: "M18.11 says it more precisely"),
    ]
    coded.queries = queries
    return Chart(
      coded, notes: notes, session: ReviewSession(coded, check: check(findings)), acceptAllAbove: acceptAllAbove)
  }

  private static func check(
    _ findings: @escaping @Sendable (ReviewedEncounter) -> [Finding]
  ) -> CodeCheck {
    CodeCheck(
      entry: { _, code in
        book[code].map {
          CodeCheck.Entry(code: code, title: $0, edition: "2026-04-01", billable: !headers.contains(code))
        }
      }, findings: findings)
  }

  static let tools = ScreenTools(
    search: { words, _ in
      let words = words.lowercased().split(separator: " ")
      return book.filter { entry in
        words.allSatisfy { entry.value.lowercased().contains($0) || entry.key.lowercased().hasPrefix($0) }
      }
      .sorted { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
      .map { match($0.key, $0.value) }
    },
    page: { code, _ in book[code].map { page(code, $0) } },
    phrases: ReviewPhrases(
      """
      reject\tThe note does not support it
      reject\tHistory only
      hold\tA document is missing
      query\tPlease document the type of {title}.
      flag\tUnusual case
      finish\tConfirmed against the record
      """))

  private static func match(_ code: String, _ title: String) -> CodeMatch {
    decode([
      "code": code, "system": "icd-10-cm", "title": title, "score": 0.5, "why": "title",
      "billable": !headers.contains(code),
    ])
  }

  private static func page(_ code: String, _ title: String) -> CodePage {
    let line = { (code: String) in ["code": code, "title": book[code] ?? ""] }
    let above = book.keys.filter { $0 != code && code.hasPrefix($0) }.sorted()
    let below = book.keys.filter { key in
      key.hasPrefix(code) && key != code
        && !book.keys.contains { $0 != key && $0 != code && key.hasPrefix($0) && $0.hasPrefix(code) }
    }.sorted()
    return decode([
      "system": "icd-10-cm", "code": code, "title": title, "billable": !headers.contains(code),
      "edition": "2026-04-01", "groups": [["code": "S00-T88", "title": "Injury"]], "above": above.map(line),
      "below": below.map(line), "inclusionTerms": code == "E11.9" ? ["Diabetes NOS"] : [],
      "notes": [["kind": "excludes1", "place": String(code.prefix(3)), "text": "something else (X00.-)"]],
      "seventhCharacters": code.hasPrefix("S52")
        ? [
          ["character": "A", "meaning": "initial encounter for closed fracture"],
          ["character": "B", "meaning": "initial encounter for open fracture type I or II"],
          ["character": "D", "meaning": "subsequent encounter with routine healing"],
        ] : [],
      "manifestation": false, "sides": [], "moreSpecific": [], "index": [], "findings": [],
    ])
  }

  static func worklist(_ ids: [String]) -> [EncounterSummary] {
    ids.map { id in
      decode([
        "client": "north", "encounter": id, "state": "open", "notes": 2, "suggestions": 6, "flagged": false,
      ])
    }
  }

  private static func decode<Value: Decodable>(_ object: [String: Any]) -> Value {
    try! JSONDecoder().decode(Value.self, from: JSONSerialization.data(withJSONObject: object))
  }
}
