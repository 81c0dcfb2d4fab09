public import Messages

/// The envelope of one file of claims: ISA, GS, their trailers, and the header of its transactions.
public struct Envelope: Hashable, Sendable {
  public var partners: TradingPartners
  /// ISA13 and GS06, 1 to 999,999,999: never used twice by one submitter, as it is how answers find the file.
  public var controlNumber: Int
  /// When the file is made: ISA09, GS04, BHT04.
  public var created: Moment

  public init(partners: TradingPartners, controlNumber: Int, created: Moment) {
    self.partners = partners
    self.controlNumber = controlNumber
    self.created = created
  }

  func header(_ version: String) -> [Segment] {
    let submitter = partners.submitter
    let receiver = partners.receiver
    let date = created.date.x12
    return [
      Segment(
        "ISA", "00", .text(Self.filled("", 10)), "00", .text(Self.filled("", 10)), .text(submitter.qualifier),
        .text(Self.filled(submitter.id, 15)), .text(receiver.qualifier), .text(Self.filled(receiver.id, 15)),
        .text(String(date.dropFirst(2))), .text(time), "^", "00501", .text(interchangeNumber), "0",
        .text(partners.isTest ? "T" : "P"), ":"),
      Segment(
        "GS", "HC", .text(submitter.id), .text(receiver.id), .text(date), .text(time), .text(groupNumber), "X",
        .text(version)),
    ]
  }

  var trailer: [Segment] {
    [Segment("GE", "1", .text(groupNumber)), Segment("IEA", "1", .text(interchangeNumber))]
  }

  var time: String { created.x12Time ?? "0000" }

  var groupNumber: String { String(controlNumber) }

  private var interchangeNumber: String { padded(controlNumber, 9) }

  // The elements of ISA have fixed lengths.
  private static func filled(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }
}
