internal import Messages

/// The rows of edit tables in the official files of CMS, which differ in headings and in how they write days.
enum OfficialTables {
  /// `Order26`, `POAexemptCode`, `Description`; codes with their dots.
  static func poaExempt(_ text: DelimitedFile, _ file: String) throws(CodebookError) -> [[String]] {
    try text.body(of: file, "number, diagnosis code, title") { Int($0[0]) != nil && isDiagnosis($0[1]) }
      .map { [dotted($0[1])] }
  }

  /// Column 1 code, column 2 code, in existence before 1996, effective day, deletion day, modifier indicator, rationale.
  static func servicePairs(_ text: DelimitedFile, _ file: String) throws(CodebookError) -> [[String]] {
    try text.body(of: file, "two service codes, prior to 1996, two days, 0, 1 or 9") { row in
      isService(row[0]) && isService(row[1]) && day(row[3]) != nil && isDayOrNone(row[4])
        && ["0", "1", "9"].contains(row[5])
    }.map { [$0[0], $0[1], $0[5], day($0[3]) ?? "", day($0[4]) ?? ""] }
  }

  /// Code, units, then the adjudication indicator ("2 Date of Service Edit: Policy") or the effective day.
  static func unlikelyUnits(_ text: DelimitedFile, _ file: String) throws(CodebookError) -> [[String]] {
    try text.body(of: file, "service code, number of units") { isService($0[0]) && Int($0[1]) != nil }.map { row in
      let indicator = day(row[2]) == nil ? row[2].first.map(String.init) ?? "" : ""
      return [row[0], row[1], ["1", "2", "3"].contains(indicator) ? indicator : "", day(row[2]) ?? ""]
    }
  }

  /// Add-on code, primary code (none of a service for contractor-defined ones), type, effective and deletion day.
  static func addOns(_ text: DelimitedFile, _ file: String) throws(CodebookError) -> [[String]] {
    try text.body(of: file, "add-on code, primary code, type 1, 2 or 3") { row in
      isService(row[0]) && !row[1].isEmpty && ["1", "2", "3"].contains(row[2])
    }.map { [$0[0], $0[1], $0[2], day($0[3]) ?? "", day($0[4]) ?? ""] }
  }

  /// Code and the name of a list of ``CodeEditorFile``.
  static func codeEditor(_ text: DelimitedFile, _ file: String) throws(CodebookError) -> [[String]] {
    let lists = Set(CodeEditorList.allCases.map(\.rawValue))
    return try text.body(of: file, "code, list") { isCode($0[0]) && lists.contains($0[1]) }
      .map { [isDiagnosis($0[0]) ? dotted($0[0]) : $0[0], $0[1]] }
  }

  /// A group of three digits, its title in one of the columns after it.
  static func groups(_ text: DelimitedFile, _ file: String) throws(CodebookError) -> [[String]] {
    try text.body(of: file, "group of three digits, ...") { row in
      row[0].utf8.count == 3 && Int(row[0]) != nil || row.fields.count == 1
    }.filter { $0.fields.count > 1 }.map { row in
      [row[0], row.fields.dropFirst().max { $0.utf8.count < $1.utf8.count } ?? ""]
    }
  }

  static func patientStatus(_ text: DelimitedFile, _ file: String) throws(CodebookError) -> [[String]] {
    try text.body(of: file, "status of two digits, ...") { $0[0].utf8.count == 2 && Int($0[0]) != nil }.map { [$0[0]] }
  }

  static func singleDose(_ text: DelimitedFile, _ file: String) throws(CodebookError) -> [[String]] {
    try text.body(of: file, "service code, ...") { isService($0[0]) }.map { [$0[0]] }
  }

  // Five characters, the second to fourth digits: HCPCS Level II and CPT.
  private static func isService(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 5 && bytes[1...3].allSatisfy(isDigit) && bytes.allSatisfy { isDigit($0) || isLetter($0) }
  }

  private static func isDiagnosis(_ text: String) -> Bool { CodeText(text).map(\.hasDigit) ?? false }

  private static func isCode(_ text: String) -> Bool {
    (3...8).contains(text.utf8.count) && text.utf8.allSatisfy { isDigit($0) || isLetter($0) || $0 == UInt8(ascii: ".") }
  }

  /// The code as printed; as given when it is no diagnosis.
  static func dotted(_ text: String) -> String { CodeText(text)?.text ?? text }

  private static func isDayOrNone(_ text: String) -> Bool { text.isEmpty || text == "*" || day(text) != nil }

  // 20260701 or 2026-07-01.
  private static func day(_ text: String) -> String? {
    let digits = text.filter { $0 != "-" }
    guard digits.utf8.count == 8, digits.utf8.allSatisfy(isDigit) else { return nil }
    let day = "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
    return CalendarDate(day) == nil ? nil : day
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}
