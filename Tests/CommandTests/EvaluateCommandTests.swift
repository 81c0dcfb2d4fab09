import Testing

@Suite struct EvaluateCommandTests {
  let program: Program

  init() throws { program = try Program() }

  @Test func codes() throws {
    try program.write("Assessment: Gout.\n", to: "gold/notes/a.txt")
    try program.write("Assessment: Asthma.\n", to: "gold/notes/b.txt")
    try program.write("id\tseq\tcode\tstatus\treason\na\t1\tM10.9\treq\t\nb\t1\tI10\treq\t\n", to: "gold/gold.tsv")
    let output = try program.run("evaluate codes gold --json")
    #expect(output.code == 0)
    let scores = try output.json()
    #expect(scores["precision"] as? Double == 0.5)
    #expect(scores["recall"] as? Double == 0.5)
    #expect(scores["f1"] as? Double == 0.5)
    try program.write("b\tI10\nb\tJ45.909\n", to: "gold/ignored.tsv")
    let ignored = try program.run("evaluate codes gold --ignore ignored.tsv --json").json()
    #expect(ignored["precision"] as? Double == 1)
    #expect(ignored["recall"] as? Double == 1)
  }

  @Test func negation() throws {
    let rows = [
      "Report No.\tConcept\tSentence\tNegation", "1\tfever\t\"He denies FEVER, and cough.\"\tNegated",
      "2\tcough\tHe has a COUGH.\tAffirmed",
    ]
    try program.write(rows.joined(separator: "\n") + "\n", to: "gold/annotations.tsv")
    let scores = try program.run("evaluate negation gold --json").json()
    #expect(scores["precision"] as? Double == 1)
    #expect(scores["recall"] as? Double == 1)
  }

  @Test func headings() throws {
    try program.write("SUBJECTIVE:\nÉl: fever.\n\nASSESSMENT:  Gout.\n", to: "gold/notes/a.txt")
    try program.write("a\t0\t11\tSUBJECTIVE:\na\t24\t35\tASSESSMENT:\n", to: "gold/headers.tsv")
    let scores = try program.run("evaluate headings gold --json").json()
    #expect(scores["recall"] as? Double == 1)
    #expect(scores["precision"] != nil && scores["f1"] != nil)
  }
}
