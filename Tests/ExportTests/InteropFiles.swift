internal import Export
internal import Foundation
internal import Messages
internal import TestSupport
internal import Testing
internal import X12

/// Writes random valid claims for scripts/test-interop.sh, into the folder that CLAIMSCRIBE_INTEROP_FOLDER names.
struct InteropFiles {
  static let folder = ProcessInfo.processInfo.environment["CLAIMSCRIBE_INTEROP_FOLDER"]

  @Test(.enabled(if: folder != nil, "CLAIMSCRIBE_INTEROP_FOLDER is not set"))
  func write() throws {
    let folder = URL(filePath: try #require(Self.folder))
    let exporter = try FHIRExporter()
    for seed in FHIRSchemaTests.seeds {
      let bytes = try FHIRSchemaTests.bytes(seed, exporter)
      try Data(bytes).write(to: folder.appending(path: "random-\(seed).xml"))
    }
    for seed in UInt64(0)..<600 {
      // Files named wide have fields that the guides allow and x12sdk refuses.
      let isWide = seed >= 500
      var bills = RandomBills(seed: seed, isNarrow: !isWide)
      let claim = bills.next()
      let name = "\(isWide ? "wide" : "bill")-\(seed)"
      let xml = try exporter.process(claim).bytes
      try Data(xml).write(to: folder.appending(path: "\(name).xml"))
      let x12 = X12Exporter(claim.kind)
      let envelope = Envelope(partners: Self.partners, controlNumber: Int(seed) + 1, created: claim.created)
      let file = x12.file(of: [try x12.prepare(claim)], in: envelope, named: name)
      try Data(file.bytes).write(to: folder.appending(path: file.name))
    }
  }

  private static var partners: TradingPartners {
    var contact = Contact()
    contact.name = "EDI DESK"
    contact.phone = "5555550111"
    return TradingPartners(
      submitter: TradingPartners.Party(name: "SAMPLE BPO", id: "SUBM001", contact: contact),
      receiver: TradingPartners.Party(name: "EXAMPLE HEALTH PLAN", id: "99999"), isTest: true)
  }
}
