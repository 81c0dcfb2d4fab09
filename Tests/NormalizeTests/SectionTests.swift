import Messages
import Normalize
import TestSupport
import Testing

struct SectionTests {
  /// The ⟦marked⟧ words are the section bodies that we expect.
  static let bodies = [
    MarkedText("Assessment:\n⟦Type 2 diabetes.\n⟧Plan:\n⟦Metformin.⟧"),
    MarkedText("⟦No heading at all.⟧"),
    MarkedText("⟦Seen today.\n\n⟧PMH:  ⟦Asthma.\n\n⟧PLAN\n⟦1. Rest.⟧"),
    MarkedText("CC:  ⟦Foot.\n\n⟧PHYSICAL EXAMINATION:\n⟦HEENT:  Normal.\nNECK:  Supple.\n\n⟧IMPRESSION:  ⟦Gout.⟧"),
    MarkedText("PHYSICAL EXAMINATION\n⟦⟧HEENT:  ⟦Normal.\n⟧NECK:  ⟦Supple.⟧"),
    MarkedText("S - ⟦Heel pain.\r\n\r\n⟧A - ⟦Fasciitis.⟧"),
    MarkedText("SUBJECTIVE:  ⟦Doing well. ⟧PAST MEDICAL HISTORY: ⟦Gout.  ⟧ALLERGIES: ⟦None.⟧"),
  ]

  @Test("Section bodies", arguments: bodies)
  func sectionBodies(note: MarkedText) throws {
    let normalized = try English.normalize(note.text)
    #expect(normalized.sections.map(\.body) == note.ranges)
  }

  static let kinds: [(String, SectionKind)] = [
    ("FINAL DIAGNOSES AT DISCHARGE:", .dischargeDiagnosis), ("PREOPERATIVE DIAGNOSIS(ES):", .preoperativeDiagnosis),
    ("HISTORY OF PRESENT ILLNESS (HPI):", .historyOfPresentIllness), ("ASSESSMENT/PLAN:", .assessmentAndPlan),
    ("PAST MEDICAL HISTORY", .pastMedicalHistory), ("Family history:", .familyHistory), ("A&P:", .assessmentAndPlan),
    ("INDICATIONS FOR THE PROCEDURE:", .reason), ("SHX:", .socialHistory), ("WEATHER IN TOWN:", .other),
    ("DESCRIPTION OF OPERATION:", .procedure), ("DISCHARGE MEDICATIONS:", .medications), ("AXIS I:", .diagnosis),
  ]

  @Test("The longest stem gives the kind", arguments: kinds)
  func kind(heading: String, kind: SectionKind) throws {
    let section = try #require(try English.normalize("Seen.\n\n\(heading)\nText.").sections.last)
    #expect(section.kind == kind)
    #expect(section.heading?.count == heading.utf8.count)
  }

  @Test(
    "What looks like a heading",
    arguments: [
      "The time was 10:30.", "He said: come back.", "NO KNOWN DRUG ALLERGIES.\nDENIES FEVER.", "Ratio 1:100 noted.",
    ])
  func noHeading(text: String) throws {
    #expect(try English.normalize(text).sections.map(\.kind) == [.preamble])
  }
}
