public import Messages

extension String {
  /// The words at a UTF-8 range; the range must lie on character boundaries.
  public func utf8Text(_ range: TextRange) -> Substring {
    let start = utf8.index(utf8.startIndex, offsetBy: range.start)
    return self[start..<utf8.index(start, offsetBy: range.count)]
  }
}
