import ArgumentParser
import Messages
import Pipeline

/// What holds for notes whose manifest does not say it.
struct AssumptionOptions: ParsableArguments {
  @Option(help: "Setting where the manifest gives none: inpatient or outpatient.")
  var setting: Setting?

  @Option(help: ArgumentHelp("Date of service where the manifest gives none.", valueName: "YYYY-MM-DD"))
  var date: CalendarDate?

  @Option(help: "Language of notes where the manifest gives none: en or es; else it is detected.")
  var language: String?

  var assumptions: Assumptions { Assumptions(setting: setting, date: date, language: language) }

  func validate() throws {
    if let language, !["en", "es"].contains(language) { throw ValidationError("--language is en or es.") }
  }
}
