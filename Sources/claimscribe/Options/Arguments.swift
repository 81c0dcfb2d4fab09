public import ArgumentParser
public import Messages
public import Pipeline
public import Quality

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Moment: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension CodeSystem: ExpressibleByArgument {}
extension Setting: ExpressibleByArgument {}
extension Sex: ExpressibleByArgument {
  public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}
extension PresentOnAdmission: ExpressibleByArgument {}
extension ReviewedEncounter.State: ExpressibleByArgument {}
extension SuggestionKind: ExpressibleByArgument {}
extension ExportFormat: ExpressibleByArgument {}
extension DocumentType: ExpressibleByArgument {}
extension QualityAct.Kind: ExpressibleByArgument {}
extension QualityAct.Verdict: ExpressibleByArgument {}
extension Audit.State: ExpressibleByArgument {}
