import Foundation
public import Messages

/// The codes that people gave to a set of notes, read from the tables of a gold folder.
public struct GoldSet: Sendable {
  /// One for each note and code, in order of the file.
  public let codes: [GoldCode]

  /// Reads a gold table.
  ///
  /// With a header line its names count (`id`, `seq`, `code`, `status`, `reason`); else the columns are id and code.
  /// The column `reason` may hold `alt:` and `1st-also:` lists: codes with commas between and no blanks.
  ///
  /// - Parameters:
  ///   - text: the table, tab-separated.
  ///   - file: its name, for messages.
  ///   - ignored: a table of pairs to leave out, in the same form.
  /// - Throws: ``EvaluationError/malformedTable(file:line:)`` when a line has no id or no code.
  public init(_ text: String, file: String, ignoring ignored: GoldSet? = nil) throws(EvaluationError) {
    let omitted = Set(ignored?.codes.map { Pair(note: $0.note, code: $0.code) } ?? [])
    var columns = Columns()
    var seen: Set<Pair> = []
    var codes: [GoldCode] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(trimmed)
      if line.isEmpty { continue }
      if index == 0, fields.contains("id"), fields.contains("code") {
        columns = Columns(header: fields)
        continue
      }
      guard let gold = columns.gold(fields) else { throw .malformedTable(file: file, line: index + 1) }
      let pair = Pair(note: gold.note, code: gold.code)
      if !omitted.contains(pair), seen.insert(pair).inserted { codes.append(gold) }
    }
    self.codes = codes
  }

  /// Ids of the notes that have a code, in order of the file.
  public var notes: [String] {
    var seen: Set<String> = []
    return codes.map(\.note).filter { seen.insert($0).inserted }
  }

  /// The codes that are right for each note: required, optional and alternative ones.
  public var rightCodes: [String: Set<String>] {
    var right: [String: Set<String>] = [:]
    for code in codes { right[code.note, default: []].formUnion([code.code] + code.alternatives) }
    return right
  }

  /// The code systems that the set has.
  public var systems: Set<CodeSystem> { Set(codes.map { Self.system(of: $0.code) }) }

  /// ICD-10-PCS codes have four to seven characters, no dot, and start with a digit or with a letter up to X whose
  /// code has no ICD-10-CM shape; everything else is ICD-10-CM.
  public static func system(of code: String) -> CodeSystem {
    let bytes = Array(code.utf8)
    let isDiagnosis =
      bytes.count >= 3 && (0x41...0x5A).contains(bytes[0]) && (bytes.count == 3 || bytes[3] == UInt8(ascii: "."))
    return isDiagnosis ? .icd10cm : .icd10pcs
  }

  struct Pair: Hashable {
    var note: String
    var code: String
  }
}

private func trimmed(_ field: Substring) -> String {
  String(field.drop { $0 == " " }.reversed().drop { $0 == " " || $0 == "\r" }.reversed())
}

/// Where a gold table has what.
private struct Columns {
  var id = 0
  var code = 1
  var position: Int?
  var status: Int?
  var reason: Int?

  init() {}

  init(header: [String]) {
    id = header.firstIndex(of: "id") ?? 0
    code = header.firstIndex(of: "code") ?? 1
    position = header.firstIndex(of: "seq")
    status = header.firstIndex(of: "status")
    reason = header.firstIndex(of: "reason")
  }

  func gold(_ fields: [String]) -> GoldCode? {
    guard id < fields.count, code < fields.count, !fields[id].isEmpty, !fields[code].isEmpty else { return nil }
    var gold = GoldCode(note: fields[id], code: fields[code].uppercased())
    if let position, position < fields.count { gold.position = Int(fields[position]) }
    if let status, status < fields.count { gold.isRequired = fields[status] != "opt" }
    if let reason, reason < fields.count {
      gold.alternatives = list("alt:", fields[reason])
      gold.alsoFirst = list("1st-also:", fields[reason])
    }
    return gold
  }

  private func list(_ mark: String, _ text: String) -> [String] {
    guard let start = text.range(of: mark) else { return [] }
    let codes = text[start.upperBound...].prefix { $0 != " " && $0 != ";" }
    return codes.split(separator: ",").map { $0.trimmingSuffix(".").uppercased() }
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ suffix: Character) -> Substring { last == suffix ? dropLast() : self }
}
