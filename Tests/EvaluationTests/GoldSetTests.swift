import Messages
import Testing

@testable import Evaluation

@Suite("Gold tables")
struct GoldSetTests {
  @Test func withoutHeaderEveryRowIsRequired() throws {
    let gold = try GoldSet("n1\tI10\t\t\t\nn1\tI10\t\t\t\nn2\te11.9\n", file: "gold.tsv")
    #expect(gold.codes.map(\.code) == ["I10", "E11.9"])
    #expect(!gold.codes.contains { !$0.isRequired })
    #expect(gold.notes == ["n1", "n2"])
  }

  @Test func headerNamesOrderStatusAndAlternatives() throws {
    let text = """
      id\tseq\tcode\tstatus\tevidence\treason
      a\t1\tI69.318\treq\twords\tstroke; alt:I69.319,I69.31 1st-also:I69.328
      a\t2\tZ79.4\topt\twords\t
      """
    let gold = try GoldSet(text, file: "gold.tsv")
    #expect(gold.codes[0].alternatives == ["I69.319", "I69.31"])
    #expect(gold.codes[0].alsoFirst == ["I69.328"])
    #expect(gold.codes[0].position == 1)
    #expect(!gold.codes[1].isRequired)
  }

  @Test func ignoredPairsAreLeftOut() throws {
    let ignored = try GoldSet("n1\tI10\n", file: "ignored.tsv")
    let gold = try GoldSet("n1\tI10\nn1\tE11.9\nn2\tI10\n", file: "gold.tsv", ignoring: ignored)
    #expect(gold.codes.map { "\($0.note) \($0.code)" } == ["n1 E11.9", "n2 I10"])
  }

  @Test func lineWithoutCodeIsRefusedWithItsNumber() {
    #expect(throws: EvaluationError.malformedTable(file: "gold.tsv", line: 2)) {
      try GoldSet("n1\tI10\nn1\n", file: "gold.tsv")
    }
  }

  @Test(
    "Code systems by shape",
    arguments: [
      ("I10", CodeSystem.icd10cm), ("E11.65", .icd10cm), ("0DTJ4ZZ", .icd10pcs), ("bw03", .icd10pcs),
      ("C7A.0", .icd10cm),
    ])
  func systems(code: String, system: CodeSystem) { #expect(GoldSet.system(of: code.uppercased()) == system) }
}
