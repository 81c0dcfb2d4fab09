import Messages

extension Finding {
  /// What is wrong and what to do, as sentences.
  var text: String {
    let end = message.hasSuffix(".") ? "" : "."
    return fix.isEmpty ? message + end : "\(message)\(end) \(fix)"
  }
}
