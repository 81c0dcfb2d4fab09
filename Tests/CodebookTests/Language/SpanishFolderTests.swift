import Testing

@testable import Codebook

@Suite("Folding of Spanish words")
struct SpanishFolderTests {
  @Test(
    "Accents, plural and gender",
    arguments: [
      ("DIABÉTICO", "diabéticas"), ("tumores", "tumor"), ("lesiones", "lesión"), ("crónica", "crónicos"),
      ("infecciones", "infección"), ("enfermedades", "enfermedad"), ("úlceras", "ulcera"), ("fases", "fase"),
      ("niños", "niño"), ("dos", "II"), ("embarazada", "embarazadas"),
    ])
  func forms(one: String, other: String) { #expect(Language.spanish.fold(one) == Language.spanish.fold(other)) }

  @Test(
    "Cognates of English titles",
    arguments: [
      ("hipertensión", "hypertension"), ("insuficiencia", "insufficiency"), ("neumonía", "pneumonia"),
      ("hemorragia", "hemorrhage"), ("linfoma", "lymphoma"), ("leucemia", "leukemia"), ("fractura", "fracture"),
      ("estenosis", "stenosis"), ("obstrucción", "obstruction"), ("isquémica", "ischemic"), ("arteria", "arteries"),
      ("psoriasis", "psoriasis"), ("obesidad", "obesity"), ("venosa", "venous"), ("esófago", "esophagus"),
      ("úlcera", "ulcers"), ("cirrosis", "cirrhosis"), ("inmune", "immune"), ("aguda", "agudo"),
    ])
  func cognates(spanish: String, english: String) {
    #expect(Language.spanish.fold(spanish) == Language.spanish.fold(english))
  }

  @Test(
    "Words that must stay apart",
    arguments: [
      ("hipertensión", "hipotensión"), ("casa", "caso"), ("masa", "mesa"), ("no", "nos"), ("sin", "son"),
      ("íleon", "ilion"), ("disfagia", "disfasia"), ("los", "loss"), ("más", "mass"), ("el", "heel"), ("han", "hand"),
    ])
  func apart(one: String, other: String) { #expect(Language.spanish.fold(one) != Language.spanish.fold(other)) }

  @Test("Any word is folded to at most the limit, never to nothing", arguments: ["h", "hhhh", "ss", "éééééé", "eses"])
  func short(word: String) {
    let folded = Language.spanish.fold(String(repeating: word, count: 1)).utf8.count
    #expect(folded < WordFolder.limit)
    #expect(Language.spanish.fold(String(repeating: word, count: 100)).utf8.count < WordFolder.limit)
  }
}
