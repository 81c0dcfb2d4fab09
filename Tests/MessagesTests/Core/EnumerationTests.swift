import Messages
import Testing

struct EnumerationTests {
  @Test("Severities rank from information to error")
  func severities() {
    #expect(Severity.allCases.shuffled().sorted() == [.information, .warning, .error])
  }

  @Test("Code systems have the names of the command line, in order")
  func codeSystems() {
    #expect(CodeSystem.allCases.sorted().map(\.rawValue) == ["charge-master", "hcpcs", "icd-10-cm", "icd-10-pcs"])
  }

  @Test("An error report reads as a sentence")
  func report() {
    let report = MessageError.misplaced(note: "n1", place: "words").report
    #expect(
      report.description
        == "MSG003: note n1, words does not fit the text. Count UTF-8 bytes of the key text, from 0, end excluded.")
  }
}
