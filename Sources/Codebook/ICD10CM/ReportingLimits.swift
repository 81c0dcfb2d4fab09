public import Messages

/// Whom a diagnosis can belong to, and whether it can stand first: `rules/patients.tsv`, `rules/never-first.tsv`.
///
/// Ages are those of the Medicare Code Editor. Its sex edit ended in October 2024, so a sex that does not fit is a
/// warning.
public struct ReportingLimits: Sendable {
  private let book: ICD10CM
  private let ages: [(codes: CodeSet, ages: ClosedRange<Int>, why: String)]
  private let sexes: [(codes: CodeSet, sex: Sex, why: String)]
  private let neverFirst: [(codes: CodeSet, why: String)]
  private let externalCauses: CodeSet

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
    var ages: [(CodeSet, ClosedRange<Int>, String)] = []
    var sexes: [(CodeSet, Sex, String)] = []
    let patients = try WrittenTable(
      texts["patients.tsv"] ?? "", file: "rules/patients.tsv", columns: ["codes", "ages", "sex", "why"])
    for row in patients.rows {
      let codes = CodeSet(row[0], in: book)
      let years = row[1].split(separator: "-").compactMap { Int($0) }
      guard years.isEmpty == row[1].isEmpty, years.isEmpty || years.count == 2 && years[0] <= years[1] else {
        throw patients.problem(row, "has ages that are not two whole years, as in 0-17")
      }
      if !years.isEmpty { ages.append((codes, years[0]...years[1], String(row[3]))) }
      if let sex = Sex(rawValue: String(row[2])) { sexes.append((codes, sex, String(row[3]))) }
    }
    let first = try WrittenTable(
      texts["never-first.tsv"] ?? "", file: "rules/never-first.tsv", columns: ["codes", "why"])
    self.ages = ages
    self.sexes = sexes
    neverFirst = first.rows.map { (CodeSet($0[0], in: book), String($0[1])) }
    externalCauses = CodeSet("V00-V99 W00-W99 X00-X99 Y00-Y99", in: book)
  }

  /// What speaks against a code in this encounter: CBK030 age, CBK031 sex, CBK032 place in the order.
  ///
  /// - Parameter isFirst: Whether it is the principal or first-listed diagnosis; told by the setting which.
  public func findings(on id: CodeID, of encounter: Encounter, isFirst: Bool) -> [Finding] {
    [
      encounter.age.flatMap { ageFinding(id, $0) }, encounter.sex.flatMap { sexFinding(id, $0) },
      isFirst ? encounter.setting.flatMap { firstFinding(id, $0) } : nil,
    ].compactMap { $0 }
  }

  private func ageFinding(_ id: CodeID, _ age: Int) -> Finding? {
    guard let row = ages.filter({ $0.codes.contains(id) }).min(by: { $0.codes.size < $1.codes.size }),
      !row.ages.contains(age)
    else { return nil }
    let (first, last) = (row.ages.lowerBound, row.ages.upperBound)
    let years = first == last ? "under 1 year" : "\(first) to \(last) years"
    return Finding(
      "CBK030", .error, at: book.code(id), "is \(row.why), for ages of \(years); the patient's is \(age)",
      fix: "Check the birth date and the code.")
  }

  private func sexFinding(_ id: CodeID, _ sex: Sex) -> Finding? {
    guard sex != .unknown, let row = sexes.filter({ $0.codes.contains(id) }).min(by: { $0.codes.size < $1.codes.size }),
      row.sex != sex
    else { return nil }
    return Finding(
      "CBK031", .warning, at: book.code(id),
      "is \(row.why), for sex \(row.sex.rawValue); the patient's is \(sex.rawValue)",
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
    guard let row = neverFirst.filter({ $0.codes.contains(id) }).min(by: { $0.codes.size < $1.codes.size }) else {
      return nil
    }
    let isError = setting == .inpatient || externalCauses.contains(id)
    return Finding(
      "CBK032", isError ? .error : .warning, at: book.code(id), "is not \(place): \(row.why)",
      fix: "Put the reason of the encounter before it.")
  }
}
