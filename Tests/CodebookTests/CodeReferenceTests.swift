import Foundation
import TestSupport
import Testing

@testable import Codebook

struct CodeReferenceTests {
  /// References in one line: `A00-A09`, `T36-T50[4,5:5]`.
  private func outline(_ note: String) -> String {
    CodeReferenceParser.references(in: note).map { reference in
      let range = reference.first == reference.last ? "" : "-\(reference.last.text)"
      return reference.first.text + range + outline(reference.condition)
    }.joined(separator: " ")
  }

  private func outline(_ condition: CodeCondition?) -> String {
    func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    switch condition {
    case nil: return ""
    case .character(let places, let characters):
      return "[\(places.map { String($0 + 1) }.joined(separator: "/")):\(text(characters))]"
    case .afterCategory(let texts): return "[.\(texts.map(text).joined(separator: "|"))]"
    case .ending(let texts): return "[...\(texts.map(text).joined(separator: "|"))]"
    }
  }

  @Test(
    "Forms of references",
    arguments: [
      ("hypertension (I10)", "I10"),
      ("type 2 diabetes (E11.-)", "E11"),
      ("cancer (C4A.-, C7A.01)", "C4A C7A.01"),
      ("pregnancy (O10-O11, O13-O16)", "O10-O11 O13-O16"),
      ("lesion (A99.9-A99.91)", "A99.9-A99.91"),
      ("lesion (K80.0-)", "K80.0"),
      ("ulcer (K85-K86.-)", "K85-K86"),
      ("alcohol (F10.- -F19.-)", "F10-F19"),
      ("drugs (F10.--F19.-)", "F10-F19"),
      ("drugs (F11.-F17.-)", "F11-F17"),
      ("bleeding (I60.-. I61.-)", "I60-I61"),
      ("colds (J00-J06; J20-J22)", "J00-J06 J20-J22"),
      ("injury (A00-R94 and T80-T88.6)", "A00-R94 T80-T88.6"),
      ("arthritis (M05.00 to M05.8A)", "M05.00-M05.8A"),
      ("respiratory syncytial virus (RSV) (J21.0)", "J21.0"),
      ("chronic kidney disease (CKD) (NOS)", ""),
      ("radiation (W89), or other radiation (W90)", "W89 W90"),
      ("sepsis (R65.2-) and associated acute organ dysfunction(s)", "R65.2"),
      ("genetic disorder (QA0.0101)", "QA0.0101"),
      ("adverse effect (T36-T50 with fifth or sixth character 5)", "T36-T50[5/6:5]"),
      ("poisoning (T36-T65 with fifth or sixth character 1-4 or 6)", "T36-T65[5/6:12346]"),
      ("use code (T36-T50) with fifth or sixth character 6", "T36-T50[5/6:6]"),
      ("adverse effect (T36-T50 with fifth or six character 5)", "T36-T50[5/6:5]"),
      ("cough (A37 with fifth-character 1)", "A37[5:1]"),
      ("fracture (S42.- with 7th character B or C)", "S42[7:BC]"),
      ("fracture (S92.-with 7th character B)", "S92[7:B]"),
      ("fracture (S02.- with 7th character B, S12.- with 7th character B)", "S02[7:B] S12[7:B]"),
      ("fracture (S52.- with open fracture 7th character)", ""),
      ("drug (T43.21, T43.22, with sixth character 1-4)", "T43.21[6:1234] T43.22[6:1234]"),
      ("diabetic angiopathy (E08-E13 with .51-.52)", "E08-E13[.51|52]"),
      ("ulcer (E08-E13 with .62-)", "E08-E13[.62]"),
      ("dementia (F10-F19 with .17, .27, .97)", "F10-F19[.17|27|97]"),
      ("amnesia (F11-F19 with .15. .25, .95, F44.0)", "F11-F19[.15|25|95] F44.0"),
      ("aphasia (I69. with final characters -23)", "I69[...23]"),
      ("coma (E13 with final characters .00 or .01)", "E13[...00|01]"),
      ("underdosing (T36-T50 with final character 6)", "T36-T50[5/6:6]"),
      ("amnesia (F10-F19 with 5th character .6)", "F10-F19[5:6]"),
      ("diabetic acidosis - see categories E08-E10, E11, E13 with ketoacidosis", ""),
      ("conditions classified to A74.-", "A74"),
      ("conditions classifiable to S06.0- to S06.8-code to specified injury", "S06.0-S06.8"),
      ("jaw pain R68.84", "R68.84"),
      ("electrolyte imbalance (E87.8}", "E87.8"),
      ("code from categories E08, E09 and E13 to further identify", "E08 E09 E13"),
      ("something with nothing", ""),
      ("", ""),
    ])
  func forms(note: String, expected: String) {
    #expect(outline(note) == expected)
  }

  @Test func fifthToSixthCharacters() {
    let references = CodeReferenceParser.references(in: "insomnia (F11-F19 with fifth to sixth characters 51)")
    let condition = references.first?.condition
    #expect(condition?.holds(for: CodeText("F11.151")!) == true)
    #expect(condition?.holds(for: CodeText("F11.159")!) == false)
    #expect(condition?.holds(for: CodeText("F11.51")!) == false)
  }

  @Test(
    "The intent of a poisoning is its last character that is no placeholder",
    arguments: [
      ("T36.0X5A", true), ("T40.605A", true), ("T40.601A", false), ("T36.95XA", true), ("T36.91XA", false),
      ("T38.3X5S", true), ("T36", false),
    ])
  func intent(code: String, isAdverse: Bool) {
    let condition = CodeCondition.character(places: [4, 5], characters: [UInt8(ascii: "5")])
    #expect(condition.holds(for: CodeText(code)!) == isAdverse)
  }

  @Test("Any text is read without a crash", arguments: UInt64(0)..<300)
  func fuzz(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "A00", ".", "-", " ", "(", ")", "with ", "5th ", "character ", "to ", "or ", ",", "9", "é", "T36.0X5A",
    ]
    let note = (0..<Int.random(in: 0...30, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
    _ = CodeReferenceParser.references(in: note)
  }
}
