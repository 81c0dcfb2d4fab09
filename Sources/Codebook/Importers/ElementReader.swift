internal import XMLTree

/// Reads the elements of an official XML file one after the other; what the format does not have is an error with its
/// line.
struct ElementReader {
  private let file: String
  private let reader: XMLReader

  init(_ bytes: [UInt8], file: String) throws {
    self.file = file
    reader = try XMLReader(bytes, named: file)
  }

  /// The element that starts here.
  var name: String { reader.name }
  /// Line of the element that starts here, from 1.
  var line: Int { reader.line }

  func attribute(_ name: String) -> String? { reader.attribute(name) }

  /// Goes to the root element, which has to be of this name.
  func open(root: String) throws {
    guard try reader.next() == .start, reader.name == root else {
      throw CodebookError.wrongRoot(file: file, element: reader.name, expected: root)
    }
  }

  /// Reads on to the end of the file.
  func finish() throws { try reader.finish() }

  /// Reads on to the end of the open element; `body` takes a child that starts here, whole, or returns false.
  func children(of parent: String, _ body: (String, Int) throws -> Bool) throws {
    while let event = try reader.next() {
      switch event {
      case .text: continue
      case .end: return
      case .start:
        let (element, line) = (reader.name, reader.line)
        guard try body(element, line) else { throw unexpected(element, in: parent, line: line) }
      }
    }
  }

  /// The text of the open element, runs of blanks as one; it has no element inside but `inner`, whose text is kept.
  func text(with inner: String? = nil) throws -> String {
    let element = reader.name
    var text = ""
    var isInside = false
    while let event = try reader.next() {
      switch event {
      case .text: text += reader.text
      case .end:
        guard isInside else { return Blanks.joined(text.utf8) }
        isInside = false
      case .start:
        guard reader.name == inner, !isInside else { throw unexpected(reader.name, in: element, line: reader.line) }
        isInside = true
      }
    }
    return text
  }

  /// Reads on to the end of the open element and forgets it.
  func skip() throws {
    var depth = 1
    while depth > 0, let event = try reader.next() {
      switch event {
      case .start: depth += 1
      case .end: depth -= 1
      case .text: continue
      }
    }
  }

  func missing(_ element: String, in parent: String, line: Int) -> CodebookError {
    .missingElement(file: file, line: line, element: element, parent: parent)
  }

  private func unexpected(_ element: String, in parent: String, line: Int) -> CodebookError {
    .unexpectedElement(file: file, line: line, element: element, parent: parent)
  }
}
