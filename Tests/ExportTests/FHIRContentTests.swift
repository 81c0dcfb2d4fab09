internal import Export
internal import Messages
internal import TestSupport
internal import Testing

/// What is written from rare fields.
struct FHIRContentTests {
  static func text(_ base: Claim, change: (inout Claim) -> Void) throws -> String {
    var claim = base
    change(&claim)
    return String(decoding: try FHIRExporter().process(claim).bytes, as: UTF8.self)
  }

  /// The text without blanks between elements.
  static func flat(_ base: Claim, change: (inout Claim) -> Void) throws -> String {
    try text(base, change: change).split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
  }

  @Test func replacementNamesThePayersClaim() throws {
    let text = try Self.flat(SampleClaims.professional) {
      $0.frequency = .replacement
      $0.payerControlNumber = "ICN42"
    }
    #expect(text.contains("<related><claim><identifier><system value="))
    #expect(text.contains("<value value=\"ICN42\"/></identifier></claim><relationship>"))
    #expect(text.contains("<code value=\"claimFrequency\"/>"))
    #expect(text.contains("CodeSystem/PCTGFEFrequency\"/><code value=\"7\"/>"))
  }

  @Test func anotherSubscriberIsARelatedPerson() throws {
    let text = try Self.flat(SampleClaims.professional) {
      $0.encounter.patient.relationship = .child
      $0.encounter.coverage.subscriberName = PersonName(last: "Parent", first: "Pat")
      $0.encounter.coverage.subscriberSex = .female
    }
    #expect(text.contains("<RelatedPerson><patient>"))
    #expect(text.contains("<family value=\"Parent\"/><given value=\"Pat\"/></name><gender value=\"female\"/>"))
    #expect(text.contains("<code value=\"child\"/>"))
  }

  @Test func oneTimeWithoutZoneIsTakenAsUTC() throws {
    let text = try Self.text(SampleClaims.inpatient) { $0.created = moment("2026-05-20T10:15") }
    #expect(text.contains("<created value=\"2026-05-20T10:15:00Z\"/>"))
    #expect(text.contains("<timestamp value=\"2026-05-20T10:15:00Z\"/>"))
    #expect(text.contains("<start value=\"2026-05-04T09:15:00Z\"/>"))
  }

  @Test func aDayBecomesItsFirstSecondInTheTimestampAlone() throws {
    let text = try Self.text(SampleClaims.professional) { $0.created = moment("2026-05-20") }
    #expect(text.contains("<created value=\"2026-05-20\"/>"))
    #expect(text.contains("<timestamp value=\"2026-05-20T00:00:00Z\"/>"))
  }

  @Test func codesThatBeginWithADigitAreCPT() throws {
    let text = try Self.flat(SampleClaims.professional) {
      $0.lines[0].code = "99213"
      $0.lines[0].modifiers = ["25", "GT"]
    }
    #expect(text.contains("<system value=\"http://www.ama-assn.org/go/cpt\"/><code value=\"99213\"/>"))
    #expect(text.contains("<system value=\"http://www.ama-assn.org/go/cpt\"/><code value=\"25\"/>"))
    #expect(text.contains("HCPCSReleaseCodeSets\"/><code value=\"GT\"/>"))
  }

  @Test func onePersonInTwoRolesIsOneEntry() throws {
    let text = try Self.text(SampleClaims.inpatient) {
      $0.encounter.providers.operating = $0.encounter.providers.attending
    }
    #expect(text.matches(of: /<Practitioner>/).count == 1)
    #expect(text.matches(of: /<careTeam>/).count == 2)
  }

  @Test func anUnknownAccidentCauseIsText() throws {
    let text = try Self.flat(SampleClaims.professional) {
      $0.encounter.accident = Accident(date: day("2026-05-10"), cause: .other)
    }
    #expect(
      text.contains("<accident><date value=\"2026-05-10\"/><type><text value=\"other accident\"/></type></accident>"))
  }

  @Test func whatIsSpecialToXMLIsEscaped() throws {
    let text = try Self.text(SampleClaims.professional) {
      $0.encounter.patient.name = PersonName(last: "O'Neil <\"&>", first: "李")
    }
    #expect(text.contains("<family value=\"O'Neil &lt;&quot;&amp;>\"/>") || text.contains("&lt;&quot;&amp;&gt;"))
  }

  static let names: [(number: String, file: String)] = [
    ("LSH-1.2_a", "LSH-1.2_a.xml"), ("../../etc/passwd", "_._.._etc_passwd.xml"), ("a b/ñ", "a_b___.xml"),
    (".hidden", "_hidden.xml"),
  ]

  @Test(arguments: names.indices)
  func fileNameStaysInItsFolder(index: Int) throws {
    var claim = SampleClaims.professional
    claim.controlNumber = Self.names[index].number
    #expect(try FHIRExporter().process(claim).name == Self.names[index].file)
  }

  /// Names of entries are version 5 UUIDs of client, control number and role: this one was computed elsewhere.
  @Test func entriesAreNamedByClientAndControlNumber() throws {
    let text = try Self.text(SampleClaims.professional) { _ in }
    #expect(text.contains("<fullUrl value=\"urn:uuid:86791ef9-e612-5120-acba-559517af5983\"/>"))
    let other = try Self.text(SampleClaims.professional) { $0.encounter.client = "lakeside" }
    #expect(!other.contains("86791ef9-e612-5120-acba-559517af5983"))
  }
}
