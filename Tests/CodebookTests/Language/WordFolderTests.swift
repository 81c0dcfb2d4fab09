import Testing

@testable import Codebook

@Suite("Folding of words")
struct WordFolderTests {
  @Test(
    "Forms that must meet",
    arguments: [
      ("Diabetes", "diabetes"), ("fractures", "fracture"), ("Crohn's", "crohn"), ("Crohn’s", "Crohns"),
      ("oedema", "edema"), ("haemorrhage", "hemorrhage"), ("tumours", "tumor"), ("Ménière's", "meniere"),
      ("biopsies", "biopsy"), ("diagnoses", "diagnosis"), ("metastases", "metastasis"), ("II", "2"), ("three", "3"),
      ("vertebrae", "vertebra"), ("abscesses", "abscess"), ("viruses", "virus"), ("toes", "toe"), ("causes", "cause"),
      ("diarrhoea", "diarrhea"), ("masses", "mass"), ("reflexes", "reflex"), ("branches", "branch"),
      ("headaches", "headache"), ("aches", "ache"), ("reaches", "reach"), ("prostheses", "prosthesis"),
      ("calluses", "callus"),
    ])
  func meet(one: String, other: String) { #expect(WordFolder.fold(one) == WordFolder.fold(other)) }

  @Test(
    "Words that must stay apart",
    arguments: [
      ("ileum", "ilium"), ("hypertension", "hypotension"), ("mucous", "mucus"), ("dysphagia", "dysphasia"),
      ("is", "i"), ("iv", "v"), ("gas", "ga"), ("loss", "los"),
    ])
  func apart(one: String, other: String) { #expect(WordFolder.fold(one) != WordFolder.fold(other)) }

  @Test("A word longer than the limit is cut, never overrun")
  func long() {
    let word = String(repeating: "é", count: 500)
    #expect(WordFolder.fold(word).utf8.count < WordFolder.limit)
  }
}
