internal import Foundation
internal import Suggest

func env(_ n: String) -> Double? { ProcessInfo.processInfo.environment[n].flatMap(Double.init) }
let off: Set<Int> = Set(
  (ProcessInfo.processInfo.environment["CS_OFF"] ?? "").split(separator: ",").compactMap {
    Feature.named[String($0)]?.rawValue
  })
extension BoostedTrees {
  mutating func tune() {
    if let v = env("CS_TREES") { treeCount = Int(v) }
    if let v = env("CS_LEAVES") { leaves = Int(v) }
    if let v = env("CS_RATE") { rate = Float(v) }
    if let v = env("CS_LEAST") { leastExamples = Int32(v) }
    if let v = env("CS_LAMBDA") { shrinkage = v }
    if let v = env("CS_ROWS") { exampleShare = v }
    if let v = env("CS_FEATS") { featureShare = v }
    if let v = env("CS_SEED") { seed = UInt64(v) }
  }
}
