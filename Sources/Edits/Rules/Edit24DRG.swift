internal import Codebook
internal import Messages
internal import Profiles

/// Catches a stay that is billed in another group than the grouper found.
struct Edit24DRG: ClaimEdit {
  let id = "EDIT24"
  let title = "The DRG of a stay has three digits, is in the table of groups, and is the one that the grouper found"
  let severity = Severity.warning
  let scope = EditScope.institutional
  let source = "CMS MS-DRG definitions, Table 5 (imported); grouper results of the client's profile"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    guard claim.isInpatient else { return [] }
    let grouped = claim.encounter.client.flatMap { context.profiles.clients[$0]?.groups[claim.controlNumber] }
    guard let drg = claim.encounter.drg else {
      return grouped.map { [told("the claim has none, the grouper found \($0)")] } ?? []
    }
    if let grouped, grouped != drg { return [told("it is \(drg), the grouper found \(grouped)")] }
    if !FieldShape.isDigits(drg, count: 3) { return [told("\(drg) is not three digits")] }
    guard let groups = context.table(.groups, on: claim.codeDate), !groups.contains(drg) else { return [] }
    return [told("\(drg) is no group of that day")]
  }

  private func told(_ problem: String) -> Finding {
    warning(at: "DRG", problem, fix: "Run the grouper on the final codes and give its drg in the manifest.")
  }
}
