// How many claims a second are built, checked and written in memory, on all cores; one line a form, fields parted by
// tabs: what, claims, seconds. Benchmarks/commands.py puts them into docs/performance.md.
internal import Export
internal import Foundation
internal import Messages
internal import X12

let cores = ProcessInfo.processInfo.activeProcessorCount

/// Runs `work` on every core and prints how long all of it took.
func measure(_ what: String, _ claims: Int, _ work: @Sendable (Int) throws -> Void) rethrows {
  let clock = ContinuousClock()
  let begin = clock.now
  DispatchQueue.concurrentPerform(iterations: cores) { core in
    do { try work(core) } catch { fatalError("a benchmark claim was refused") }
  }
  let seconds = (clock.now - begin) / .seconds(1)
  print("\(what)\t\(claims)\t\(seconds)")
}

let fhir = try FHIRExporter()
let perCore = 2000
for claim in [BenchmarkClaims.visit, BenchmarkClaims.stay] {
  try measure("\(claim.kind.rawValue) claims as FHIR, in memory, on \(cores) cores", perCore * cores) { _ in
    for _ in 0..<perCore { _ = try fhir.process(claim) }
  }
  let batch = 5000
  try measure("\(claim.kind.rawValue) claims as 837, in memory, on \(cores) cores", batch * 4 * cores) { core in
    let exporter = X12Exporter(claim.kind)
    for number in 1...4 {
      let claims = try (0..<batch).map { _ in try exporter.prepare(claim) }
      let envelope = Envelope(
        partners: BenchmarkClaims.partners, controlNumber: core * 4 + number, created: claim.created)
      _ = exporter.file(of: claims, in: envelope, named: "batch")
    }
  }
}
