internal import Foundation
internal import Messages
internal import TestSupport
internal import Testing
internal import X12

/// Envelopes: what is whole is read, what is not is refused with its place.
struct InterchangeTests {
  static let header =
    "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260520*1015*^*00501*000000007*0*T*:~"
  static let group = "GS*HC*SENDER*RECEIVER*20260520*1015*7*X*005010X222A1~"
  static let whole = header + group + "ST*837*0001*005010X222A1~BHT*0019~SE*3*0001~GE*1*7~IEA*1*000000007~"

  static func transactions(_ text: String) throws -> [TransactionSet] {
    try InterchangeReader.transactions(in: Array(text.utf8))
  }

  @Test func whatIsWholeIsRead() throws {
    let sets = try Self.transactions(Self.whole)
    #expect(sets.map(\.code) == ["837"])
    #expect(sets[0].version == "005010X222A1")
    #expect(sets[0].group.interchange == "000000007")
    #expect(sets[0].group.sender == "SENDER")
    #expect(sets[0].group.isTest)
    #expect(sets[0].segments.map(\.id) == ["BHT"])
  }

  @Test("Other delimiters and line ends", arguments: ["\n", "\r\n", " "])
  func delimiters(lineEnd: String) throws {
    let text = Self.whole.replacing("~", with: "~\(lineEnd)").replacing("*", with: "|").replacing(":~", with: ">~")
    #expect(try Self.transactions(text) == Self.transactions(Self.whole))
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let change: String
    let with: String
    let id: String
    var testDescription: String { "\(change) becomes \(with)" }
  }

  static let faults = [
    Fault(change: "ISA", with: "ISB", id: "EDI001"),
    Fault(change: "SE*3", with: "SE*4", id: "EDI002"),
    Fault(change: "SE*3*0001", with: "SE*3*0002", id: "EDI002"),
    Fault(change: "GE*1*7", with: "GE*2*7", id: "EDI002"),
    Fault(change: "GE*1*7", with: "GE*1*8", id: "EDI002"),
    Fault(change: "IEA*1", with: "IEA*2", id: "EDI002"),
    Fault(change: "IEA*1*000000007", with: "IEA*1*000000008", id: "EDI002"),
    Fault(change: "IEA*1*000000007~", with: "", id: "EDI002"),
    Fault(change: "SE*3*0001~", with: "", id: "EDI002"),
    Fault(change: "ST*837", with: "XT*837", id: "EDI002"),
    Fault(change: "IEA*1*000000007~", with: "IEA*1*000000007", id: "EDI002"),
  ]

  @Test("What is not whole is refused", arguments: faults)
  func refused(fault: Fault) {
    let error = #expect(throws: X12Error.self) {
      try Self.transactions(Self.whole.replacing(fault.change, with: fault.with))
    }
    #expect(error?.report.id == fault.id)
  }

  @Test("Random bytes are refused or read, never trapped", arguments: UInt64(0)..<300)
  func fuzz(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var bytes = Array(Self.whole.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 1...200, using: &random)) }
    _ = try? ClaimReader().claims(in: bytes)
  }
}
