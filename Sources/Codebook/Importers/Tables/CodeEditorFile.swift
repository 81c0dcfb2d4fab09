internal import Foundation

/// A list of the Medicare Code Editor, by its name in the edit table.
public enum CodeEditorList: String, Hashable, Sendable, CaseIterable {
  case manifestation
  case unacceptablePrincipal = "unacceptable-principal"
  /// Not the principal diagnosis unless another one is reported.
  case requiresSecondary = "requires-secondary"
  case newborn
  case pediatric
  case maternity
  case adult
  case unspecified
  case nonCovered = "non-covered"
  case limitedCoverage = "limited-coverage"
  case inconsistentStay = "inconsistent-stay"
}

/// The code editor's lists as JSON: `{"codes": {"age_newborn": [{"code": "A33"}, ...], ...}}`.
struct CodeEditorFile {
  /// Code and list; diagnoses with their dots.
  let rows: [[String]]

  private struct Form: Decodable {
    var codes: [String: [Code]]

    struct Code: Decodable { var code: String }
  }

  private static let names: [String: CodeEditorList] = [
    "manifestation_not_pdx": .manifestation, "unacceptable_pdx": .unacceptablePrincipal,
    "unacceptable_pdx_unless_secondary": .requiresSecondary, "age_newborn": .newborn, "age_pediatric": .pediatric,
    "age_maternity": .maternity, "age_adult": .adult, "unspecified_code": .unspecified,
    "non_covered_procedure": .nonCovered, "limited_coverage_procedure": .limitedCoverage,
    "procedure_inconsistent_with_los": .inconsistentStay,
  ]

  init(_ bytes: [UInt8], file: String) throws(CodebookError) {
    guard let form = try? JSONDecoder().decode(Form.self, from: Data(bytes)) else {
      throw .wrongRow(file: file, line: 1, problem: "is no JSON object with lists of codes under the key codes")
    }
    var rows: [[String]] = []
    for (name, codes) in form.codes.sorted(by: { $0.key < $1.key }) {
      guard let list = Self.names[name] else {
        throw .wrongRow(file: file, line: 1, problem: "has the list \(name), which is not known")
      }
      for code in codes {
        let isProcedure = [.nonCovered, .limitedCoverage, .inconsistentStay].contains(list)
        guard isProcedure ? ProcedureOrderFile.isCode(code.code) : CodeText(code.code) != nil else {
          throw .wrongCode(file: file, line: 1, code: code.code, problem: "which is none of the list \(name)")
        }
        rows.append([isProcedure ? code.code : OfficialTables.dotted(code.code), list.rawValue])
      }
    }
    self.rows = rows
  }
}
