public import Messages

/// Whom a diagnosis can belong to, and whether it can stand first: `rules/patients.tsv`, `rules/never-first.tsv`.
///
/// Ages are those of the Medicare Code Editor. Its sex edit ended in October 2024, so a sex that does not fit is a
/// warning.
public struct ReportingLimits: Sendable {
  private let book: ICD10CM
  private let patients: [Row]
  private let neverFirst: [Row]
  private let externalCauses: [CodeRange]

  private struct Row {
    var codes: [CodeRange]
    var ages: ClosedRange<Int>?
    var sex: Sex?
    var why: String

    func contains(_ id: CodeID) -> Bool { codes.contains { $0.contains(id) } }
    var size: Int { codes.reduce(0) { $0 + $1.count } }
  }

  /// What is known of the encounter; `nil`: not known, so not checked.
  public struct Encounter: Hashable, Sendable {
    /// In whole years.
    public var age: Int?
    public var sex: Sex?
    public var setting: Setting?

    public init(age: Int? = nil, sex: Sex? = nil, setting: Setting? = nil) {
      self.age = age
      self.sex = sex
      self.setting = setting
    }
  }

  /// - Throws: ``LanguageError/malformedTable(file:line:problem:)``
  public init(_ codebooks: Codebooks, book: ICD10CM) throws(LanguageError) {
    self.book = book
    let texts = codebooks.texts(in: "rules")
    let patients = try WrittenTable(
      texts["patients.tsv"] ?? "", file: "rules/patients.tsv", columns: ["codes", "ages", "sex", "why"])
    var rows: [Row] = []
    for row in patients.rows {
      let years = row[1].split(separator: "-").compactMap { Int($0) }
      guard years.isEmpty == row[1].isEmpty, years.isEmpty || years.count == 2 && years[0] <= years[1] else {
        throw patients.problem(row, "has ages that are not two whole years, as in 0-17")
      }
      rows.append(
        Row(
          codes: book.ranges(named: row[0]), ages: years.isEmpty ? nil : years[0]...years[1],
          sex: Sex(rawValue: String(row[2])), why: String(row[3])))
    }
    self.patients = rows
    let first = try WrittenTable(
      texts["never-first.tsv"] ?? "", file: "rules/never-first.tsv", columns: ["codes", "why"])
    neverFirst = first.rows.map { Row(codes: book.ranges(named: $0[0]), why: String($0[1])) }
    externalCauses = book.ranges(named: "V00-V99 W00-W99 X00-X99 Y00-Y99")
  }

  /// What speaks against a code in this encounter: CBK030 age, CBK031 sex, CBK032 and CBK033 place in the order.
  ///
  /// - Parameter isFirst: Whether it is the principal or first-listed diagnosis; told by the setting which.
  public func findings(on id: CodeID, of encounter: Encounter, isFirst: Bool) -> [Finding] {
    [
      encounter.age.flatMap { ageFinding(id, $0) }, encounter.sex.flatMap { sexFinding(id, $0) },
      isFirst ? encounter.setting.flatMap { firstFinding(id, $0) } : nil,
    ].compactMap { $0 }
  }

  // The most exact of the rows that name the code.
  private func row(of id: CodeID, in rows: [Row]) -> Row? {
    rows.filter { $0.contains(id) }.min { $0.size < $1.size }
  }

  private func ageFinding(_ id: CodeID, _ age: Int) -> Finding? {
    guard let row = row(of: id, in: patients.filter { $0.ages != nil }), let ages = row.ages, !ages.contains(age)
    else { return nil }
    let years = ages.count == 1 ? "under 1 year" : "\(ages.lowerBound) to \(ages.upperBound) years"
    return Finding(
      "CBK030", .error, at: book.code(id), "is \(row.why), for ages of \(years); the patient's is \(age)",
      fix: "Check the birth date and the code.")
  }

  private func sexFinding(_ id: CodeID, _ sex: Sex) -> Finding? {
    guard sex != .unknown, let row = row(of: id, in: patients.filter { $0.sex != nil }), let needed = row.sex,
      needed != sex
    else { return nil }
    return Finding(
      "CBK031", .warning, at: book.code(id),
      "is \(row.why), for sex \(needed.rawValue); the patient's is \(sex.rawValue)",
      fix: "Check the patient's sex and the code; some payers refuse it.")
  }

  private func firstFinding(_ id: CodeID, _ setting: Setting) -> Finding? {
    let place = setting == .inpatient ? "the principal diagnosis" : "first-listed"
    if book.isManifestation(id) {
      let first = book.notesInForce(id, .codeFirst).first?.text ?? "the underlying disease"
      return Finding(
        "CBK032", .error, at: book.code(id), "is a manifestation and cannot be \(place): code first \(first)",
        fix: "Put the code of the underlying disease before it (Guidelines I.A.13).")
    }
    guard let row = row(of: id, in: neverFirst) else { return nil }
    let isError = setting == .inpatient || externalCauses.contains { $0.contains(id) }
    return Finding(
      "CBK033", isError ? .error : .warning, at: book.code(id), "is not \(place): \(row.why)",
      fix: "Put the reason of the encounter before it.")
  }
}
