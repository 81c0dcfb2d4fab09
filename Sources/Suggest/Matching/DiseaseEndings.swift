import Codebook

/// Endings by which a single word names a disease, in folded form: "-itis", "-emia" ...
enum DiseaseEndings {
  /// Whether a word as typed ends so.
  static func end(_ word: String) -> Bool {
    var folded = WordFolder.fold(word)
    return folded.withUTF8 { end($0) }
  }

  /// Whether a folded word ends so.
  static func end(_ folded: UnsafeBufferPointer<UInt8>) -> Bool { endings.contains { folded.ends(in: $0) } }

  private static let endings: [StaticString] = [
    "itis", "osis", "oma", "emia", "algia", "pathy", "penia", "uria", "plegia", "paresi", "paresis", "iasis", "ectasi",
    "ectasis", "cele", "phobia", "mania", "rrhea", "rrhage", "sclerosis", "ism", "asia", "trophy", "edema", "megaly",
    "lithiasi", "lithiasis", "sepsis", "pnea", "stenosis", "dynia", "spasm", "thorax", "cytosis", "ptosis", "monia",
  ]
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func ends(in suffix: StaticString) -> Bool {
    let length = suffix.utf8CodeUnitCount
    guard count >= length else { return false }
    return (0..<length).allSatisfy { self[count - length + $0] == suffix.utf8Start[$0] }
  }
}
