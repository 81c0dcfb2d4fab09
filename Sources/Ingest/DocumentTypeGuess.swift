internal import Messages

/// Guesses what kind of document a note is, from the name of its file and its first lines.
enum DocumentTypeGuess {
  /// The kind and where it was read from: `the file name`, `the first lines`.
  static func guess(path: String, text: String) -> (type: DocumentType, from: String)? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if let type = type(in: words(name.utf8)) { return (type, "the file name") }
    if let type = type(in: words(text.utf8.prefix(400))) { return (type, "the first lines") }
    return nil
  }

  // The kind whose phrase stands first in `words`.
  private static func type(in words: String) -> DocumentType? {
    var best: (place: String.Index, type: DocumentType)?
    for (phrase, type) in phrases {
      guard let place = words.firstRange(of: " \(phrase) ")?.lowerBound else { continue }
      if best.map({ place < $0.place }) ?? true { best = (place, type) }
    }
    return best?.type
  }

  // Lower-case words with one blank between and around them.
  private static func words(_ bytes: some Sequence<UInt8>) -> String {
    var words: [UInt8] = [0x20]
    for byte in bytes {
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if (0x61...0x7A).contains(lower) || byte >= 0x80 || byte == UInt8(ascii: "&") {
        words.append(lower)
      } else if words.last != 0x20 {
        words.append(0x20)
      }
    }
    if words.last != 0x20 { words.append(0x20) }
    return String(decoding: words, as: UTF8.self)
  }

  private static let phrases: [(String, DocumentType)] = [
    ("discharge summary", .dischargeSummary), ("discharge note", .dischargeSummary),
    ("death summary", .dischargeSummary), ("transfer summary", .dischargeSummary),
    ("informe de alta", .dischargeSummary), ("resumen de alta", .dischargeSummary),
    ("history and physical", .historyAndPhysical), ("h&p", .historyAndPhysical), ("h & p", .historyAndPhysical),
    ("h p", .historyAndPhysical), ("admission note", .historyAndPhysical), ("historia clínica", .historyAndPhysical),
    ("progress note", .progressNote), ("soap note", .progressNote), ("soap", .progressNote),
    ("office visit", .progressNote), ("clinic note", .progressNote), ("office note", .progressNote),
    ("follow up note", .progressNote), ("followup note", .progressNote), ("nota de evolución", .progressNote),
    ("consultation", .consultation), ("consult", .consultation), ("consult note", .consultation),
    ("reason for consultation", .consultation), ("interconsulta", .consultation),
    ("emergency room", .emergency), ("emergency department", .emergency), ("ed note", .emergency),
    ("er report", .emergency), ("er visit", .emergency), ("urgencias", .emergency),
    ("operative report", .operativeReport), ("operative note", .operativeReport), ("op note", .operativeReport),
    ("operation performed", .operativeReport), ("preoperative diagnosis", .operativeReport),
    ("pre operative diagnosis", .operativeReport), ("postoperative diagnosis", .operativeReport),
    ("title of operation", .operativeReport), ("name of operation", .operativeReport),
    ("procedure report", .procedureReport), ("procedure note", .procedureReport),
    ("radiology report", .imagingReport), ("imaging report", .imagingReport),
    ("pathology report", .pathologyReport), ("autopsy report", .pathologyReport),
    ("letter", .letter), ("dear dr", .letter), ("dear doctor", .letter),
  ]
}
