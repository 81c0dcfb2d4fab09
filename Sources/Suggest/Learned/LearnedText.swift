internal import Codebook
internal import Messages

/// The text form of ``LearnedCodes``: sections of tab-separated rows.
enum LearnedText {
  static let form = "claimscribe-learned"
  static let version = "1"
  static let codes = "codes"
  static let words = "words"
  static let terms = "terms"
  static let bookTerms = "codebook terms"
  static let weights = "weights"
}

extension LearnedCodes {
  /// The text of the file; the same for the same history.
  public var text: String {
    var lines = [
      "# What coded notes taught ClaimScribe. docs/learning.md tells the rows; they may be changed, added or taken away.",
      "# Terms are words of notes: the file is as confidential as they are.",
      "\(LearnedText.form)\t\(LearnedText.version)", "language\t\(language.rawValue)", "notes\t\(noteCount)",
    ]
    lines += [
      "", "[\(LearnedText.codes)]", "# code, system, notes; notes in which the codebook offered it, and was right",
    ]
    lines += codes.map { "\($0.code)\t\($0.system.rawValue)\t\($0.notes)\t\($0.offered)\t\($0.right)" }
    lines += [
      "", "[\(LearnedText.terms)]",
      "# term, code, cases and notes by gap (0, 1, 2-3, 4-12 words); marked notes, places",
    ]
    lines += terms.map { row in
      "\(row.text)\t\(codes[row.code].code)\t\(row.cases.text)\t\(row.notes.text)\t\(row.marked?.text ?? "-")"
    }
    lines += ["", "[\(LearnedText.bookTerms)]", "# term of the codebook, code, cases, notes"]
    lines += bookTerms.map { "\($0.text)\t\(codes[$0.code].code)\t\($0.cases)\t\($0.notes)" }
    lines += ["", "[\(LearnedText.words)]", "# word, notes that hold it"]
    lines += words.map { "\($0.word)\t\($0.notes)" }
    for weights in weights { lines += ["", "[\(LearnedText.weights) \(weights.name)]"] + weights.lines }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Gaps {
  /// "45 1 0 0", the zeros at the end left out: "45 1".
  var text: String {
    var numbers = (0..<4).map { counts[$0] }
    while numbers.count > 1, numbers.last == 0 { numbers.removeLast() }
    return numbers.map(String.init).joined(separator: " ")
  }

  init?(_ text: Substring) {
    var counts = SIMD4<Int32>.zero
    let numbers = text.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init)
    guard !numbers.isEmpty, numbers.count <= 4 else { return nil }
    for (index, number) in numbers.enumerated() {
      guard let number = Int32(number), number >= 0 else { return nil }
      counts[index] = number
    }
    self.init(counts)
  }
}

extension LearnedCodes.Marked {
  /// "44 50/61": in 44 notes, 50 of 61 places.
  var text: String { "\(notes) \(marked)/\(occurrences)" }

  init?(_ text: Substring) {
    let numbers = text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "/") }.map { Int(Substring($0)) }
    guard numbers.count == 3, let notes = numbers[0], let marked = numbers[1], let occurrences = numbers[2] else {
      return nil
    }
    self.init(notes: notes, marked: marked, occurrences: occurrences)
  }
}

extension LearnedCodes.Weights {
  /// "icd-10-cm mentions".
  var name: String { "\(system.rawValue) \(mode.rawValue)" }

  var lines: [String] {
    var lines = ["threshold\t\(threshold)", "keep\t\(keep)", "f1\t\(f1)", "base\t\(trees.base)"]
    for (number, tree) in trees.trees.enumerated() {
      lines.append("tree\t\(number + 1)")
      for (index, node) in tree.nodes.enumerated() { lines.append("\(index)\t\(node.text)") }
    }
    return lines
  }
}

extension TreeSum.Node {
  var text: String {
    guard let feature = Feature(rawValue: Int(feature)) else { return "adds\t\(value)" }
    return "\(feature.name)\t\(value)\t\(low)\t\(high)\t\(missingIsLow ? "low" : "high")"
  }

  /// The fields after the node's number: `adds`, value; or feature, value, low, high, where the missing go.
  init?(_ fields: ArraySlice<Substring>) {
    let fields = Array(fields)
    guard fields.count > 1, let value = Float(fields[1]) else { return nil }
    if fields[0] == "adds" {
      self = .leaf(value)
      return
    }
    guard fields.count == 5, let feature = Feature.named[String(fields[0])], let low = Int32(fields[2]),
      let high = Int32(fields[3]), fields[4] == "low" || fields[4] == "high"
    else { return nil }
    self.init(
      feature: Int32(feature.rawValue), value: value, low: low, high: high, missingIsLow: fields[4] == "low")
  }
}
