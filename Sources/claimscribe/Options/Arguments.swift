public import ArgumentParser
public import Messages
public import Pipeline

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
