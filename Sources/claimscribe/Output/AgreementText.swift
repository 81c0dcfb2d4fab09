import Foundation
import Quality

/// The agreement of coders as text.
struct AgreementText {
  private let agreement: Agreement

  init(_ agreement: Agreement) { self.agreement = agreement }

  var lines: [String] {
    guard agreement.encounters > 0 else {
      return ["Nothing is coded twice yet. Draw: claimscribe qa sample --kind double --per-coder 2."]
    }
    var shares = TextTable(["agreement", "first", "second", "both", "share"], right: [1, 2, 3, 4])
    for (name, share) in [("codes", agreement.codes), ("categories", agreement.categories)] {
      shares.add([name, String(share.first), String(share.second), String(share.both), self.share(share.agreement)])
    }
    var kappas = TextTable(["kappa", "judged", "observed", "expected", "kappa"], right: [1, 2, 3, 4])
    for (name, kappa) in [
      ("reported or not", agreement.reporting), ("principal diagnosis", agreement.principal),
      ("its category", agreement.principalCategory),
    ] {
      kappas.add([name, String(kappa.count), share(kappa.observed), share(kappa.expected), share(kappa.kappa)])
    }
    return ["\(agreement.encounters) encounters coded twice, \(agreement.same) alike in every code.", ""]
      + shares.lines + [""] + kappas.lines
  }

  private func share(_ value: Double?) -> String { number(value, "%.3f", none: "-") }
}
