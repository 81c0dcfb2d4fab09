public import Codebook
internal import Messages
internal import Profiles

/// What edits know besides the claim: codebooks and tables, profiles, and what the house has on file about the claim.
public struct EditContext: Sendable {
  private let codebooks: Codebooks
  var profiles = ProfileSet()
  var facts = ClaimFacts()
  /// The codes that never stand first, by the rules of coding.
  let neverFirst: [CodeSpan]

  public init(codebooks: Codebooks) {
    self.codebooks = codebooks
    let text = codebooks.texts(in: "rules")["never-first.tsv"] ?? ""
    neverFirst = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      line.split(separator: "\t").first.flatMap { CodeSpan(String($0)) }
    }
  }

  /// The ICD-10-CM edition for a claim's date; the finding says so where it is not valid on that day.
  ///
  /// - Throws: `CodebookError` when there is no edition at all.
  func icd10cm(for claim: Claim) throws(CodebookError) -> (codes: ICD10CM, finding: Finding?)? {
    guard let date = claim.codeDate else { return nil }
    return try codebooks.icd10cm(on: date)
  }

  /// The codes of ICD-10-PCS or HCPCS on a day; `nil` when nobody has imported any.
  func codeList(_ system: CodeSystem, on date: CalendarDate?) -> (codes: SortedTable, finding: Finding?)? {
    date.flatMap { codebooks.codeList(system, on: $0) }
  }

  /// A table as it holds on a day; `nil` when nobody has imported it.
  func table(_ table: EditTable, on date: CalendarDate?) -> SortedTable? {
    date.flatMap { codebooks.table(table, on: $0) }
  }

  /// The codes of a table of ranges, with what its second column says of them.
  func spans(_ table: EditTable, on date: CalendarDate?) -> [(codes: CodeSpan, value: String)] {
    (self.table(table, on: date)?.all ?? []).compactMap { row in
      CodeSpan(row[0]).map { ($0, row.count > 1 ? row[1] : "") }
    }
  }

  /// Whether the claim may leave as an 837: nothing is said about formats, or one of them is named.
  func allowsX12(_ claim: Claim) -> Bool {
    let client = claim.encounter.client.flatMap { profiles.clients[$0] }
    let payer = profiles.payer(claim.encounter.coverage.payerID, client: claim.encounter.client)
    return [client?.formats ?? [], payer?.formats ?? []].allSatisfy { formats in
      formats.isEmpty || formats.contains(.x12Professional) || formats.contains(.x12Institutional)
    }
  }

  /// The policy that a client has signed for work without a person.
  func autoFinishPolicy(of claim: Claim) -> AutoFinishPolicy? {
    claim.encounter.client.flatMap { profiles.clients[$0]?.autoFinish }
  }
}
