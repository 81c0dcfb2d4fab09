import Claims
import Codebook
import Edits
import Foundation
import Ingest
import Messages
import Profiles
import TestSupport
import Testing

@testable import Pipeline

/// The claim-level faults that validators of X12 are tried with, in our terms: each is refused where it belongs.
struct InvalidClaimTests {
  /// Where a fault is stopped.
  enum Refusal: Sendable {
    /// On reading the folder that a client delivers: these files, this error.
    case reading(manifest: String, charges: String, id: String)
    /// By the edit of this id, at this place of the changed claim.
    case edit(String, at: String, Claim)
    /// It cannot be said: the check that must fail, and why.
    case impossible(@Sendable () -> Bool, because: String)
  }

  static let faults: [String: Refusal] = [
    "date": .reading(
      manifest: "file,encounter_id\na.txt,E1\n", charges: "encounter_id,date,code,charge\nE1,2025-13-10,G0108,60.00\n",
      id: "ING015"),
    "gender": .reading(
      manifest: "file,encounter_id,patient_sex\na.txt,E1,X\n", charges: "encounter_id,charge\nE1,60.00\n", id: "ING015"),
    "nodx": edit("EDIT06", at: "diagnoses", SampleClaims.professional) { $0.diagnoses = [] },
    "nostatus": edit("EDIT02", at: "patient status", SampleClaims.inpatient) { $0.encounter.dischargeStatus = nil },
    "ptr13": edit("EDIT07", at: "line 1 pointers", SampleClaims.professional) { $0.lines[0].diagnosisPointers = [13] },
    "semantic_only_dot": edit("EDIT49", at: "diagnosis 1", SampleClaims.professional) {
      $0.diagnoses[0].code = "E1.165"
    },
    "semantic_only_npi": edit("EDIT01", at: "billing provider NPI", SampleClaims.professional) {
      $0.encounter.providers.billing?.npi = "1999999985"
    },
    "semantic_only_ptr": edit("EDIT07", at: "line 2 pointers", SampleClaims.professional) {
      $0.lines[1].diagnosisPointers = [1, 3]
    },
    "semantic_only_total": edit("EDIT05", at: "total charge", SampleClaims.professional) {
      $0.totalCharge = Money(cents: 7340)
    },
    "semantic_only_zip": edit("EDIT49", at: "billing ZIP", SampleClaims.professional) {
      $0.encounter.providers.billing?.address?.zip = "62701"
    },
    "dup": .impossible(
      { Set(builtLines(numbered: [1, 1]).map(\.sequence)).count < 2 },
      because: "a claim numbers its lines itself, whatever the charges say"),
    "poa": .impossible(
      { PresentOnAdmission(rawValue: "1") != nil }, because: "an indicator is Y, N, U, W or absent"),
  ]

  static func edit(_ id: String, at place: String, _ base: Claim, change: (inout Claim) -> Void) -> Refusal {
    var claim = base
    change(&claim)
    return .edit(id, at: place, claim)
  }

  /// The lines of the claim of a finished encounter whose charges have these numbers.
  static func builtLines(numbered numbers: [Int]) -> [ClaimLine] {
    var review = ReviewedEncounter(encounter: SampleEncounters.visit, notes: ["n"], state: .finished)
    review.charges = numbers.map { ChargeLine(encounter: "WFP-1", number: $0, units: 1, charge: Money(cents: 100)) }
    return (try? ClaimBuilder(created: moment("2026-05-20")).process(review).lines) ?? []
  }

  static let edits: EditSet = {
    let cache = FileManager.default.temporaryDirectory.appending(path: "faults-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: cache) }
    let books = try! Codebooks.build(folder: Fixtures.repository.appending(path: "Codebooks"), cache: cache)
    return EditSet(profiles: ProfileSet(), context: EditContext(codebooks: books))
  }()

  @Test(arguments: faults.keys.sorted())
  func refused(fault: String) throws {
    switch try #require(Self.faults[fault]) {
    case .reading(let manifest, let charges, let id):
      let folder = try Folder(["a.txt": "Fever.", "manifest.csv": manifest, "charges.csv": charges])
      let reader = try FolderReader(folder.url, client: "north")
      let errors = reader.rowErrors.map(\.report.id) + [reader.note("a.txt").failure?.report.id].compactMap { $0 }
      #expect(errors == [id])
    case .edit(let id, let place, let claim):
      let findings = Self.edits.findings(of: claim).filter { $0.id == id }
      #expect(findings.contains { $0.place == place && $0.severity == .error })
    case .impossible(let canBeSaid, let because):
      #expect(!canBeSaid(), "\(because)")
    }
  }

  @Test("A row that cannot be read holds back the claim of its encounter")
  func aChargeThatCannotBeRead() throws {
    let folder = try Folder(["charges.csv": "encounter_id,date,charge\nE1,2025-13-10,60.00\n"])
    let sheet = try FolderReader(folder.url, client: "north").tables.charges["E1"]
    #expect(sheet?.findings.map(\.severity) == [.error])
    #expect(sheet?.lines == [])
  }

  @Test(
    "Every fault of the reference files has its place", .enabled(if: Fixtures.haveShared, "needs the reference data"))
  func complete() throws {
    let folder = try #require(Fixtures.shared).appending(path: "claims/x12/invalid")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix("tr3") }
    // A wrong count of segments is a fault of the envelope, which the writer counts itself.
    #expect(Set(names.map { String($0.dropLast(4)) }).subtracting(["se"]) == Set(Self.faults.keys))
  }
}
