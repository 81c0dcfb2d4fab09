import Messages
import Pipeline
import Quality

/// The JSON of an audit: `qa review` and the acts on it.
struct AuditReport: Encodable {
  var client: String
  var encounter: String
  var state: Audit.State
  /// Who finished the work.
  var coder: String?
  var codes: [Code]

  struct Code: Encodable {
    var system: CodeSystem
    var code: String
    var title: String
    var coder: String
    var verdict: QualityAct.Verdict?
    /// The kind of error that stands against it.
    var error: CodingErrorKind?
    var rightCode: String?
    var reason: String?
    var dispute: String?
    var isDisputed: Bool
  }

  init(_ view: AuditView) {
    client = view.client
    encounter = view.audit.draw.encounter
    state = view.audit.state
    coder = view.audit.draw.coder
    codes = view.audit.codes.map { code in
      let said = code.resolution ?? code.verdict
      return Code(
        system: code.name.system, code: code.name.code, title: view.titles[code.name], coder: code.coder,
        verdict: code.standing, error: code.error, rightCode: code.verdict?.rightCode, reason: said?.reason,
        dispute: code.dispute?.reason, isDisputed: code.isDisputed)
    }
  }
}

/// An audit as text.
struct AuditText {
  private let view: AuditView

  init(_ view: AuditView) { self.view = view }

  var lines: [String] {
    let audit = view.audit
    var table = TextTable(["verdict", "code", "title"])
    for code in audit.codes {
      table.add([verdict(code), code.name.code + (code.isPrincipal ? " *" : ""), view.titles[code.name]])
    }
    return ["\(view.client) \(audit.draw.encounter), finished by \(audit.draw.coder ?? ""): \(audit.state.rawValue)"]
      + table.lines + audit.codes.flatMap(remarks) + ["", "* principal or first-listed diagnosis", next]
  }

  private func verdict(_ code: AuditedCode) -> String {
    guard let standing = code.standing else { return "-" }
    return code.isDisputed ? "\(standing.rawValue), disputed" : standing.rawValue
  }

  private func remarks(_ code: AuditedCode) -> [String] {
    [code.verdict, code.dispute, code.resolution].compactMap { act in
      guard let act, let reason = act.reason else { return nil }
      let right = act.rightCode.map { " (right: \($0))" } ?? ""
      return "\(code.name.code): \(act.reviewer): \(reason)\(right)"
    }
  }

  private var next: String {
    switch view.audit.state {
    case .drawn: "Next: claimscribe qa review \(view.audit.draw.encounter) CODE --verdict wrong --reason TEXT"
    case .judged: "Next: its coder says claimscribe qa acknowledge, or qa dispute CODE --reason TEXT"
    case .disputed: "Next: a third person says claimscribe qa resolve CODE --verdict correct|wrong --reason TEXT"
    case .settled: "Nothing is left to do."
    }
  }
}
