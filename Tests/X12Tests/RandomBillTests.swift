internal import Messages
internal import TestSupport
internal import Testing
internal import X12

/// Whatever a valid claim holds, its 837 fits the guide and says it all.
struct RandomBillTests {
  static let seeds = UInt64(0)..<500

  static func claim(_ seed: UInt64) -> Claim {
    var bills = RandomBills(seed: seed)
    return bills.next()
  }

  @Test func everythingComesBack() throws {
    for seed in Self.seeds {
      let claim = Self.claim(seed)
      let read = try Self.rewritten(claim)
      let (found, expected) = (read.outline, claim.outline)
      #expect(found == expected, "seed \(seed)")
      #expect(try Self.rewritten(read) == read, "seed \(seed)")
    }
  }

  static func rewritten(_ claim: Claim) throws -> Claim {
    let file = ClaimBatch(.sample(claim.created)).file(of: [try PreparedClaim(claim)], kind: claim.kind)
    return try #require(try ClaimReader().claims(in: file).first)
  }
}

extension Claim {
  /// What an 837 tells of a claim, names and remarks aside: they are folded to capitals.
  fileprivate var outline: Outline {
    Outline(
      controlNumber: controlNumber, frequency: frequency, payerControlNumber: payerControlNumber,
      total: totalCharge,
      diagnoses: diagnoses.map { "\($0.sequence) \($0.code) \($0.role) \($0.presentOnAdmission?.rawValue ?? "")" },
      procedures: procedures.map { "\($0.code) \($0.date?.description ?? "")" }, lines: lines.map(\.plain),
      facts: encounter.plain)
  }

  fileprivate struct Outline: Equatable {
    var controlNumber: String
    var frequency: Frequency
    var payerControlNumber: String?
    var total: Money
    var diagnoses: [String]
    var procedures: [String]
    var lines: [ClaimLine]
    var facts: Encounter
  }
}

extension ClaimLine {
  fileprivate var plain: ClaimLine {
    var line = self
    line.origin = nil
    line.unitBasis = unitBasis == .units ? nil : unitBasis
    line.remarks = []
    line.providers = providers?.plain
    line.references.sort { $0.kind.rawValue < $1.kind.rawValue }
    line.dates.sort { $0.event.rawValue < $1.event.rawValue }
    return line
  }
}

extension Encounter {
  /// Without what has no place in an 837, and without free text.
  fileprivate var plain: Encounter {
    var plain = self
    plain.id = ""
    plain.client = nil
    plain.date = nil
    plain.patient.id = nil
    plain.patient.name = nil
    plain.patient.address = nil
    plain.patient.contact = nil
    plain.coverage.payerName = nil
    plain.coverage.payerAddress = nil
    plain.coverage.subscriberName = nil
    plain.coverage.subscriberAddress = nil
    plain.coverage.groupName = nil
    plain.remarks = []
    plain.dates.sort { $0.event.rawValue < $1.event.rawValue }
    plain.references.sort { $0.kind.rawValue < $1.kind.rawValue }
    plain.providers = providers.plain
    for index in plain.otherPayers.indices {
      plain.otherPayers[index].coverage.payerName = nil
      plain.otherPayers[index].coverage.subscriberName = nil
      plain.otherPayers[index].coverage.subscriberAddress = nil
    }
    return plain
  }
}

extension Providers {
  fileprivate var plain: Providers {
    var plain = self
    plain.payTo = nil
    plain.billing?.name = nil
    plain.billing?.person = nil
    plain.billing?.address = nil
    plain.billing?.contact = nil
    plain.facility?.name = nil
    plain.facility?.address = nil
    plain.facility?.contact = nil
    for path in [
      \Providers.rendering, \.referring, \.supervising, \.ordering, \.attending, \.operating, \.otherOperating,
    ] {
      plain[keyPath: path]?.name = nil
      plain[keyPath: path]?.address = nil
      plain[keyPath: path]?.contact = nil
      // Only the rendering and the attending provider have a specialty in an 837.
      if path != \.rendering, path != \.attending { plain[keyPath: path]?.taxonomy = nil }
    }
    return plain
  }
}
