internal import Codebook
internal import Edits
internal import Foundation
internal import Profiles
internal import TestSupport

/// What the edits know in tests.
enum EditContexts {
  /// The shipped codebooks, compiled once a run.
  static let standard = EditContext(codebooks: try! open(Fixtures.repository.appending(path: "Codebooks")))

  static let standardSet = EditSet(profiles: ProfileSet(), context: standard)

  /// Invented tables as a firm imports them, without ICD-10-CM.
  static let importedSet = EditSet(profiles: ProfileSet(), context: EditContext(codebooks: try! imported()))

  private static func imported() throws -> Codebooks {
    let folder = scratch("edit-tables")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in tables {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try open(folder)
  }

  // Compiled in memory where the cache is no folder: nothing is left behind.
  private static func open(_ folder: URL) throws -> Codebooks {
    let cache = scratch("edit-cache")
    defer { try? FileManager.default.removeItem(at: cache) }
    return try Codebooks.build(folder: folder, cache: cache)
  }

  private static func scratch(_ name: String) -> URL {
    FileManager.default.temporaryDirectory.appending(path: "\(name)-\(UUID().uuidString)")
  }

  private static func edition(_ system: String, _ edition: String, _ last: String) -> String {
    #"{"system":"\#(system)","edition":"\#(edition)","validThrough":"\#(last)","tables":{}}"#
  }

  private static let tables = [
    "local/edits/2025-10-01/mce.tsv": """
    code\tlist
    0DTJ4ZZ\tnon-covered
    B95.0\tunacceptable-principal
    D63.0\tmanifestation
    O80\tmaternity
    Z51.89\trequires-secondary
    """,
    "local/edits/2025-10-01/poa-exempt.tsv": "code\nW18.30XA\nZ79.4\n",
    "local/edits/2025-10-01/patient-status.tsv": "code\n01\n30\n",
    "local/edits/2025-10-01/ms-drg.tsv": "group\ttitle\n343\tAppendectomy\n",
    "local/edits/2025-10-01/single-dose.tsv": "code\nJ9999\n",
    "local/edits/2025-10-01/ncci-ptp.tsv": """
    column1\tcolumn2\tindicator\tfrom\tthrough
    G0001\tG0002\t0\t2020-01-01\t
    G0001\tG0003\t1\t2020-01-01\t
    G0001\tG0004\t9\t2020-01-01\t
    G0001\tG0005\t0\t2020-01-01\t2025-12-31
    """,
    "local/edits/2025-10-01/mue.tsv": """
    code\tunits\tindicator\tfrom
    G0001\t2\t1\t
    G0002\t2\t3\t
    """,
    "local/edits/2025-10-01/add-on.tsv": """
    code\tprimary\ttype\tfrom\tthrough
    G0010\tG0001\t1\t2020-01-01\t
    G0011\tCCCCC\t2\t2020-01-01\t
    """,
    "local/icd-10-pcs/2025-10-01/edition.json": edition("icd-10-pcs", "2025-10-01", "2026-09-30"),
    "local/icd-10-pcs/2025-10-01/codes.tsv": """
    code\tbillable\ttitle
    0DTJ\t0\tResection of Appendix
    0DTJ4ZZ\t1\tResection of Appendix, Percutaneous Endoscopic Approach
    """,
    "local/hcpcs/2026-04-01/edition.json": edition("hcpcs", "2026-04-01", "2026-06-30"),
    "local/hcpcs/2026-04-01/codes.tsv": """
    code\tbillable\ttitle\tcoverage\taction\tfrom\tthrough
    G0001\t1\tInvented service\tC\tN\t2020-01-01\t
    G0002\t1\tInvented service of the past\tC\tN\t2020-01-01\t2025-12-31
    G0003\t1\tInvented service to come\tC\tA\t2026-06-01\t
    G0004\t1\tInvented service not covered\tM\tN\t2020-01-01\t
    G0005\t1\tInvented service deleted\tC\tD\t2020-01-01\t
    """,
  ]
}
