internal import Messages

extension CodeOrigin {
  /// A code that is only suggested has no reviewer, whatever else it says: edit 42 refuses it.
  init(of code: ReviewedCode) {
    let decided = code.status != .suggested
    self.init(
      evidence: code.evidence, reviewer: decided ? code.reviewer : nil, decided: decided ? code.decided : nil,
      edition: code.edition)
  }
}
