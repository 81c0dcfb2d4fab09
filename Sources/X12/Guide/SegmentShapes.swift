/// What the elements of a segment look like everywhere: type and length.
struct SegmentShape: Sendable {
  private let elements: [ElementShape?]

  init(elements: [ElementShape?]) { self.elements = elements }

  /// The first element that has not its shape.
  func problem(of segment: Segment) -> (element: Int, what: String)? {
    for (index, element) in segment.elements.enumerated() where !element.isEmpty {
      guard index < elements.count else { return (index + 1, "has no place there") }
      switch element {
      case .text(let text):
        let shape = elements[index] ?? .anything
        if let what = shape.problem(of: text) { return (index + 1, what) }
      case .composite(let components):
        for component in components where !component.isEmpty {
          if let what = ElementShape.anything.problem(of: component) { return (index + 1, what) }
        }
      }
    }
    return nil
  }
}

/// Type and length of an element.
struct ElementShape: Sendable {
  enum Kind: Character, Sendable {
    /// Text or a code.
    case text = "A"
    /// A whole number.
    case number = "N"
    /// A decimal number without needless signs.
    case decimal = "R"
  }

  let kind: Kind
  let length: ClosedRange<Int>

  static let anything = ElementShape(kind: .text, length: 1...264)

  func problem(of text: String) -> String? {
    let count = text.utf8.count
    if count < length.lowerBound { return "is shorter than \(length.lowerBound) characters" }
    if count > length.upperBound { return "is longer than \(length.upperBound) characters" }
    switch kind {
    case .text: return text.utf8.allSatisfy(BasicText.isExtended) ? nil : "has characters that X12 does not carry"
    case .number: return text.utf8.allSatisfy(Self.isDigit) ? nil : "is not a whole number"
    case .decimal: return Self.isDecimal(text) ? nil : "is not a decimal number"
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isDecimal(_ text: String) -> Bool {
    var digits = 0
    var points = 0
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case 0x30...0x39: digits += 1
      case UInt8(ascii: "."): points += 1
      case UInt8(ascii: "-") where index == 0: break
      default: return false
      }
    }
    return digits > 0 && points <= 1
  }
}

enum SegmentShapes {
  /// By segment id; a segment that is not listed is taken as it is.
  static let all: [String: SegmentShape] = {
    var shapes: [String: SegmentShape] = [:]
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ")
      shapes[String(words[0])] = SegmentShape(elements: words.dropFirst().map(shape))
    }
    return shapes
  }()

  private static func shape(_ word: Substring) -> ElementShape? {
    guard let kind = word.first.flatMap(ElementShape.Kind.init) else { return nil }
    let bounds = word.dropFirst().split(separator: "-").compactMap { Int($0) }
    guard let low = bounds.first, let high = bounds.last, low <= high else { return nil }
    return ElementShape(kind: kind, length: low...high)
  }

  // A text or code, N whole number, R decimal number, with the length; `-`: a composite, or not used.
  private static let table = """
    BHT A4 A2 A1-50 N8 N4-8 A2
    NM1 A2-3 A1 A1-60 A1-35 A1-25 A1-10 A1-10 A1-2 A2-80
    PER A2 A1-60 A2 A1-256 A2 A1-256 A2 A1-256
    HL A1-12 A1-12 A1-2 A1
    PRV A1-3 A2-3 A1-50
    N3 A1-55 A1-55
    N4 A2-30 A2 A3-15 A2-3 - - A1-3
    REF A2-3 A1-50
    SBR A1 A2 A1-50 A1-60 A1-3 - - - A1-2
    PAT A2 - - - A2-3 A1-35 A2 R1-10 A1
    DMG A2-3 A1-35 A1
    CLM A1-38 R1-18 - - - A1 A1 A1 A1 A1 - A2-3 - - - - - - - A1-2
    DTP A3 A2-3 A1-35
    CL1 A1 A1 A1-2
    PWK A2 A1-2 - - A1-2 A2-80
    AMT A1-3 R1-18
    NTE A3 A1-80
    LX N1-6
    SV1 - R1-18 A2 R1-15 A1-2 - - - A1 - A1 A1 - - A1
    SV2 A1-48 - R1-18 A2 R1-15 - R1-18
    LIN - A2 A1-48
    CTP - - - R1-15 -
    SVD A2-80 R1-18 - A1-48 R1-15 N1-6
    OI - - A1 A1 - A1
    HI - - - - - - - - - - - -
    CAS A1-2 A1-5 R1-18 R1-15 A1-5 R1-18 R1-15 A1-5 R1-18 R1-15 A1-5 R1-18 R1-15 A1-5 R1-18 R1-15 A1-5 R1-18 R1-15
    """
}
