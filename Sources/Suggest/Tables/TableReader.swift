import Codebook

/// Reads the rule tables of one edition.
struct TableReader {
  let files: [String: String]
  let book: ICD10CM

  /// Rows of a table; a table that is not there has none.
  func table(_ file: String, _ columns: [String]) throws(LanguageError) -> WrittenTable? {
    guard let text = files[file] else { return nil }
    return try WrittenTable(text, file: file, columns: columns)
  }

  func union(_ file: String, _ columns: [String]) throws(LanguageError) -> CodeSet {
    let rows = try table(file, columns)?.rows ?? []
    return CodeSet(rows.map { String($0[0]) }.joined(separator: " "), in: book)
  }

  /// The codes of `patients.tsv` that only one sex can have.
  func codes(ofSex sex: String) throws(LanguageError) -> CodeSet {
    let rows = try table("patients.tsv", ["codes", "ages", "sex", "why"])?.rows ?? []
    return CodeSet(rows.filter { $0[2] == sex }.map { String($0[0]) }.joined(separator: " "), in: book)
  }

  func pairs(_ file: String, _ columns: [String]) throws(LanguageError) -> [RuleTables.Pair] {
    let rows = try table(file, columns)?.rows ?? []
    return rows.map { .init(first: CodeSet($0[0], in: book), second: CodeSet($0[1], in: book)) }
      .filter { !$0.first.isEmpty && !$0.second.isEmpty }
  }

  func combinations(_ file: String) throws(LanguageError) -> [RuleTables.Combination] {
    let rows = try table(file, ["first", "second", "result", "keep"])?.rows ?? []
    return rows.compactMap { row in
      guard let result = book.find(String(row[2])) else { return nil }
      let keep = row[3].split(separator: " ")
      let combination = RuleTables.Combination(
        first: CodeSet(row[0], in: book), second: CodeSet(row[1], in: book), result: result,
        keepsFirst: keep.contains("first"), keepsSecond: keep.contains("second"))
      return combination.first.isEmpty || combination.second.isEmpty ? nil : combination
    }
  }

  /// - Parameter keep: whether the table has a column that tells if the condition is reported beside what it becomes.
  func mappings(_ file: String, keep: Bool = false) throws(LanguageError) -> [RuleTables.Mapping] {
    let rows = try table(file, ["codes", "result"] + (keep ? ["keep"] : []))?.rows ?? []
    return rows.compactMap { row in
      guard let result = book.find(String(row[1])) else { return nil }
      let codes = CodeSet(row[0], in: book)
      return codes.isEmpty
        ? nil : RuleTables.Mapping(codes: codes, result: result, keepsSource: keep && row[2] == "yes")
    }
  }

  func drugClasses(_ file: String) throws(LanguageError) -> [String: RuleTables.DrugClass] {
    let rows = try table(file, ["class", "code", "needs", "query"])?.rows ?? []
    var classes: [String: RuleTables.DrugClass] = [:]
    for row in rows {
      classes[String(row[0])] = .init(
        code: book.find(String(row[1])), needs: CodeSet(row[2], in: book), query: CodeSet(row[3], in: book))
    }
    return classes
  }

  func spineRegions(_ file: String) throws(LanguageError) -> [CodeID: [SpineRegion: CodeID]] {
    let rows = try table(file, ["code"] + SpineRegion.allCases.map { "\($0)" })?.rows ?? []
    var table: [CodeID: [SpineRegion: CodeID]] = [:]
    for row in rows {
      guard let code = book.find(String(row[0])) else { continue }
      for region in SpineRegion.allCases {
        table[code, default: [:]][region] = book.find(String(row[region.rawValue + 1]))
      }
    }
    return table
  }

  func codesByName(_ file: String, _ columns: [String]) throws(LanguageError) -> [String: CodeID] {
    let rows = try table(file, columns)?.rows ?? []
    var codes: [String: CodeID] = [:]
    for row in rows { codes[String(row[0])] = book.find(String(row[1])) }
    return codes
  }

  func wordLists(_ file: String) throws(LanguageError) -> [[String]] {
    let rows = try table(file, ["words"])?.rows ?? []
    return rows.map { $0[0].split(separator: " ").map(String.init) }
  }

  func organisms(_ file: String) throws(LanguageError) -> [String: CodeSet] {
    let rows = try table(file, ["term", "code", "takes"])?.rows ?? []
    var takes: [String: CodeSet] = [:]
    // Most rows say the same.
    var sets: [Substring: CodeSet] = [:]
    for row in rows {
      let codes = sets[row[2]] ?? CodeSet(row[2], in: book)
      sets[row[2]] = codes
      takes[String(row[1])] = codes
    }
    return takes
  }
}
