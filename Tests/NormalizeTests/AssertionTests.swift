import Messages
import Normalize
import TestSupport
import Testing

/// A sentence whose ⟦marked⟧ words are all that the assertion governs.
struct GovernedWords: Sendable, CustomTestStringConvertible {
  let assertion: Assertion
  let text: MarkedText

  init(_ assertion: Assertion, _ marked: String) {
    self.assertion = assertion
    text = MarkedText(marked)
  }

  var testDescription: String { "\(assertion.rawValue): \(text.text)" }
}

struct AssertionTests {
  static let negations = [
    "No ⟦fever, chills, or vomiting⟧.",
    "She denies ⟦chest pain, dyspnea and palpitations⟧.",
    "No ⟦edema⟧ but has varicose veins.",
    "Without ⟦fracture⟧; there is swelling.",
    "No ⟦effusion⟧, heart size is normal.",
    "No ⟦pericardial effusion is seen⟧.",
    "Not ⟦in any distress⟧.",
    "He did not ⟦have pain⟧ except on exertion.",
    "There was no ⟦evidence of ulceration, mass or diverticula⟧.",
    "ROS is -ve for ⟦bleeding, anemia⟧.",
    "The patient was noted to be negative for ⟦any infiltrate⟧.",
    "⟦Blood cultures⟧ were negative.",
    "⟦Respiratory and CV⟧: negative.",
    "She has protein, negative ⟦nitrites⟧, and trace leukocytes.",
    "⟦Pulmonary embolism⟧ was ruled out.",
    "CT ruled out ⟦hemorrhage⟧.",
    "Chest pain, ⟦infarction⟧ ruled out, diabetes.",
    "⟦Malignancy⟧ is unlikely.",
    "⟦Fracture⟧ not seen.",
    "Hemoptysis (no ⟦clots⟧) and cough.",
    "No ⟦masses (solid or cystic) or adenopathy⟧.",
    "Denies ⟦pain⟧ which began in May.",
    "Anemia, no longer ⟦present⟧.",
    "(-) ⟦angina, edema⟧ (+) palpitations.",
    "⟦Chest pain⟧: no.",
    "No ⟦fever⟧ - cough is present.",
    "He takes no ⟦insulin⟧ for his diabetes.",
  ].map { GovernedWords(.absent, $0) }

  static let others = [
    GovernedWords(.possible, "Possible ⟦pneumonia⟧."),
    GovernedWords(.possible, "Findings consistent with ⟦diverticulitis⟧."),
    GovernedWords(.possible, "Rule out ⟦sepsis⟧."),
    GovernedWords(.possible, "⟦CHF⟧ versus ⟦COPD exacerbation⟧."),
    GovernedWords(.possible, "⟦Pneumonia⟧ cannot be ruled out."),
    GovernedWords(.possible, "Cannot exclude ⟦a stone⟧."),
    GovernedWords(.possible, "This may represent ⟦an abscess⟧."),
    GovernedWords(.historical, "History of ⟦stroke and gout⟧."),
    GovernedWords(.historical, "A man with a history of ⟦asthma⟧ was admitted with pneumonia."),
    GovernedWords(.historical, "Hypertension, status post ⟦stroke⟧, and retinopathy."),
    GovernedWords(.historical, "H/o ⟦asthma⟧."),
    GovernedWords(.historical, "Status post ⟦cholecystectomy⟧."),
    GovernedWords(.historical, "⟦Hepatitis⟧ in the past."),
    GovernedWords(.family, "Family history of ⟦melanoma⟧."),
    GovernedWords(.family, "Her mother had ⟦breast cancer⟧."),
    GovernedWords(.family, "⟦Diabetes⟧ in her father."),
    GovernedWords(.hypothetical, "Return if ⟦fever develops⟧."),
    GovernedWords(.hypothetical, "Should he ⟦develop bleeding⟧."),
    GovernedWords(.hypothetical, "Tylenol as needed for ⟦pain⟧."),
    GovernedWords(.otherPerson, "Her husband has ⟦influenza⟧."),
  ]

  @Test("What a cue governs", arguments: negations + others)
  func governed(sentence: GovernedWords) throws {
    let note = try English.normalize(sentence.text.text)
    let scopes = note.assertions.filter { $0.assertion == sentence.assertion }
    #expect(scopes.map(\.scope).sorted() == sentence.text.ranges, "\(scopes.map { note.words($0.scope) })")
  }

  @Test(
    "Words that look like cues",
    arguments: [
      "No increase in pain.", "Not only asthma.", "No change in the effusion.", "Gram negative rods.",
      "No doubt of gout.",
      "The pain is not controlled.", "Without difficulty.", "Normal history and physical.",
      "Her mother reports a cough.",
      "Non-insulin dependent diabetes.", "As soon as possible.", "Pain in the past week.",
      "Negative pressure dressing.",
      "Free fluid in the pelvis.", "Previous CT of the chest.",
    ])
  func noAssertion(text: String) throws {
    let note = try English.normalize(text)
    #expect(note.assertions.isEmpty, "\(note.assertions.map { note.words($0.cue) })")
  }

  @Test func familyHistoryGovernsItsWholeBody() throws {
    let note = try English.normalize("FAMILY HISTORY:\nDiabetes.  No cancer.\n\nPLAN:\nRest.")
    let family = note.assertions.filter { $0.assertion == .family }
    #expect(family.map(\.scope) == [note.sections[0].body])
    #expect(family.map(\.cue) == [note.sections[0].heading])
    #expect(note.assertions.contains { $0.assertion == .absent && note.words($0.scope) == "cancer" })
  }

  @Test func aConditionThatHoldsTheCueIsNotGoverned() throws {
    let note = try English.normalize("Diverticulosis without bleeding.")
    let scope = try #require(note.assertions.first)
    #expect(scope.governs(TextRange(23, 31)))
    #expect(!scope.governs(TextRange(0, 31)))
    #expect(!scope.governs(TextRange(0, 14)))
  }
}
