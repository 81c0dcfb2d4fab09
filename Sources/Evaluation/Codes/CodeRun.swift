/// The codes that one run of one system proposed for a set of notes, in reporting order, each with its score.
public struct CodeRun: Hashable, Sendable {
  /// A proposed code.
  public struct Proposal: Hashable, Sendable {
    public var code: String
    /// How probable the system holds it that the code is right, 0 to 1; `nil` where the run has no scores.
    public var score: Double?

    public init(_ code: String, score: Double? = nil) {
      self.code = code
      self.score = score
    }
  }

  /// By id of the note; a note without a code may be left out.
  public var proposals: [String: [Proposal]]

  public init(_ proposals: [String: [Proposal]]) { self.proposals = proposals }

  /// Reads a saved run: tab-separated, its header names `note` and `code`, and `score` where it has one.
  ///
  /// Other columns are passed over, so that the output of `suggest --format tsv` is a run too.
  ///
  /// - Throws: ``EvaluationError/malformedTable(file:line:)``
  public init(_ text: String, file: String) throws(EvaluationError) {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { String(Substring($0)) }
    }
    guard let header = lines.first, let note = header.firstIndex(of: "note"), let code = header.firstIndex(of: "code")
    else { throw .malformedTable(file: file, line: 1) }
    let score = header.firstIndex(of: "score")
    var proposals: [String: [Proposal]] = [:]
    for (index, row) in lines.enumerated().dropFirst() where row != [""] {
      guard row.count > max(note, code), !row[note].isEmpty, !row[code].isEmpty else {
        throw .malformedTable(file: file, line: index + 1)
      }
      let value = score.flatMap { $0 < row.count ? Double(row[$0]) : nil }
      proposals[row[note], default: []].append(Proposal(row[code].uppercased(), score: value))
    }
    self.proposals = proposals
  }

  /// The run as ``init(_:file:)`` reads it, by note.
  public var text: String {
    var text = "note\tcode\tscore\n"
    for (note, codes) in proposals.sorted(by: { $0.key < $1.key }) {
      for code in codes { text += "\(note)\t\(code.code)\t\(code.score.map { String($0) } ?? "")\n" }
    }
    return text
  }
}
