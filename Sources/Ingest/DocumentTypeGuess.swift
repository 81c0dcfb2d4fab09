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

  // The kind whose phrase stands first in `words`: a place is tried only with phrases that begin with its byte.
  private static func type(in words: [UInt8]) -> DocumentType? {
    for place in words.indices.dropLast() where words[place] == 0x20 {
      for (phrase, type) in phrasesByFirstByte[Int(words[place + 1])] where words[(place + 1)...].starts(with: phrase) {
        return type
      }
    }
    return nil
  }

  // The phrases with a blank after them, by their first byte.
  private static let phrasesByFirstByte: [[([UInt8], DocumentType)]] = {
    var table = [[([UInt8], DocumentType)]](repeating: [], count: 256)
    for (phrase, type) in phrases {
      let bytes = Array(phrase.utf8) + [0x20]
      table[Int(bytes[0])].append((bytes, type))
    }
    return table
  }()

  // Lower-case words with one blank between and around them.
  private static func words(_ bytes: some Sequence<UInt8>) -> [UInt8] {
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
    return words
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
