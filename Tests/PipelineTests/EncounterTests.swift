import Messages
import Testing

@testable import Pipeline

@Suite struct EncounterTests {
  static func note(_ id: String, _ change: (inout Encounter) -> Void = { _ in }) -> Note {
    var encounter = Encounter(id: "E1", client: "north")
    change(&encounter)
    return Note(
      id: id, source: Note.Source(path: "\(id).txt", sha256: "", encoding: "utf-8", map: .sameBytes(skipped: 0)),
      encounter: encounter, text: "Fever.")
  }

  @Test func notesOfOneEncounterAreJoined() {
    let merge = EncounterMerge([
      Self.note("a") {
        $0.date = CalendarDate("2026-05-04")
        $0.coverage.payerID = "P1"
      },
      Self.note("b") {
        $0.date = CalendarDate("2026-05-07")
        $0.patient.sex = .female
        $0.providers.attending = Practitioner()
        $0.providers.attending?.npi = "1999999984"
      },
      Self.note("c") { $0.coverage.payerID = "P1" },
    ])
    #expect(merge.findings.isEmpty)
    #expect(merge.encounter.date == CalendarDate("2026-05-07"), "a stay is coded by its last day")
    #expect(merge.encounter.coverage.payerID == "P1")
    #expect(merge.encounter.patient.sex == .female)
    #expect(merge.encounter.providers.attending?.npi == "1999999984")
  }

  @Test func contradictionsAreErrors() {
    let merge = EncounterMerge([
      Self.note("a") { $0.patient.birthDate = CalendarDate("1960-01-02") },
      Self.note("b") { $0.patient.birthDate = CalendarDate("1960-02-01") },
    ])
    #expect(merge.encounter.patient.birthDate == CalendarDate("1960-01-02"))
    #expect(merge.findings.map(\.id) == ["PIP020"])
    #expect(merge.findings[0].severity == .error)
    #expect(merge.findings[0].message.contains("patient.birthDate"))
    #expect(!merge.findings[0].message.contains("1960"), "no values of a patient")
  }

  struct Case: Sendable {
    var encounter: Encounter
    var types: [DocumentType] = []
    var assumed = Assumptions()
    var setting: Setting
    var date: String
    var findings: [String]
  }

  static let lastDay = CalendarDate("2026-09-30")!

  static let cases = [
    Case(
      encounter: note("a") {
        $0.setting = .inpatient
        $0.date = CalendarDate("2026-05-04")
      }.encounter, assumed: Assumptions(setting: .outpatient, date: lastDay), setting: .inpatient, date: "2026-05-04",
      findings: []),
    Case(
      encounter: note("a").encounter, assumed: Assumptions(setting: .inpatient, date: CalendarDate("2026-06-01")),
      setting: .inpatient, date: "2026-06-01", findings: []),
    Case(encounter: note("a").encounter, setting: .outpatient, date: "2026-09-30", findings: ["PIP021", "PIP022"]),
    Case(
      encounter: note("a").encounter, types: [.historyAndPhysical, .dischargeSummary], setting: .inpatient,
      date: "2026-09-30", findings: ["PIP021", "PIP022"]),
    Case(
      encounter: note("a") {
        $0.admitted = Moment("2026-05-01T10:00")
        $0.discharged = Moment("2026-05-03")
      }.encounter, setting: .inpatient, date: "2026-05-03", findings: ["PIP021"]),
  ]

  @Test("Setting and date: manifest, else option, else assumed", arguments: cases)
  func completion(_ expected: Case) {
    let completion = EncounterCompletion(assumptions: expected.assumed, lastValidDay: Self.lastDay)
    let complete = completion.complete(expected.encounter, documentTypes: expected.types)
    #expect(complete.encounter.setting == expected.setting)
    #expect(complete.encounter.date == CalendarDate(expected.date))
    #expect(complete.findings.map(\.id) == expected.findings)
  }

  static let languages = [
    ("The patient was seen in the clinic for follow up.", "en"), ("El paciente ingresó en la sala con fiebre.", "es"),
    ("Varón de 45 años que acude por dolor.", "es"), ("Gout.", "en"), ("", "en"),
    ("DOLOR EN LA FOSA ILIACA DERECHA", "es"), ("No cough, no fever.", "en"),
  ]

  @Test("Languages", arguments: languages)
  func language(text: String, expected: String) { #expect(LanguageGuess.language(of: text) == expected) }
}
