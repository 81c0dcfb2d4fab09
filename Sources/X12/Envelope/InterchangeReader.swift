/// Reads the transaction sets of a file and checks the envelopes around them: order, counts and control numbers.
public struct InterchangeReader {
  private var reader: SegmentReader
  private var transactions: [TransactionSet] = []

  private init(_ bytes: [UInt8]) { reader = SegmentReader(bytes) }

  /// The transaction sets of all interchanges in a file, in order.
  public static func transactions(in bytes: [UInt8]) throws(X12Error) -> [TransactionSet] {
    var reader = InterchangeReader(bytes)
    guard let first = try reader.reader.next() else { throw .notX12(byte: 0) }
    var next: Segment? = first
    while let header = next {
      try reader.readInterchange(header)
      next = try reader.reader.next()
    }
    return reader.transactions
  }

  private mutating func readInterchange(_ header: Segment) throws(X12Error) {
    try expect(header, "ISA")
    var group = TransactionSet.Group(
      controlNumber: "", version: "", interchange: header[13].text, sender: trimmed(header[6].text),
      receiver: trimmed(header[8].text), isTest: header[15].text == "T")
    var groups = 0
    while true {
      let segment = try required("IEA")
      if segment.id == "TA1" { continue }
      if segment.id == "IEA" {
        try check(segment, count: groups, number: header[13].text)
        return
      }
      try expect(segment, "GS")
      group.controlNumber = segment[6].text
      group.version = segment[8].text
      try readGroup(group)
      groups += 1
    }
  }

  private mutating func readGroup(_ group: TransactionSet.Group) throws(X12Error) {
    var sets = 0
    while true {
      let segment = try required("GE")
      if segment.id == "GE" { return try check(segment, count: sets, number: group.controlNumber) }
      try expect(segment, "ST")
      try readTransaction(segment, group)
      sets += 1
    }
  }

  private mutating func readTransaction(_ header: Segment, _ group: TransactionSet.Group) throws(X12Error) {
    let start = reader.number
    var segments: [Segment] = []
    while true {
      let segment = try required("SE")
      guard segment.id != "ISA", segment.id != "GS", segment.id != "ST", segment.id != "GE" else {
        throw .broken(segment: reader.number, problem: "stands inside a transaction that has no SE")
      }
      if segment.id == "SE" {
        try check(segment, count: segments.count + 2, number: header[2].text)
        break
      }
      segments.append(segment)
    }
    let version = header[3].isEmpty ? group.version : header[3].text
    transactions.append(
      TransactionSet(
        code: header[1].text, controlNumber: header[2].text, version: version, group: group, segments: segments,
        start: start))
  }

  private mutating func required(_ end: String) throws(X12Error) -> Segment {
    guard let segment = try reader.next() else {
      throw .broken(segment: reader.number, problem: "is the last, and \(end) is missing")
    }
    return segment
  }

  private func expect(_ segment: Segment, _ id: String) throws(X12Error) {
    guard segment.id == id else { throw .broken(segment: reader.number, problem: "stands where \(id) has to be") }
  }

  // SE, GE and IEA: how many, and the control number of the segment that opened.
  private func check(_ trailer: Segment, count: Int, number: String) throws(X12Error) {
    guard Int(trailer[1].text) == count else {
      throw .broken(segment: reader.number, problem: "counts other than the \(count) that are there")
    }
    guard trailer[2].text == number else {
      throw .broken(segment: reader.number, problem: "has another control number than the segment that opened")
    }
  }

  private func trimmed(_ text: String) -> String {
    String(decoding: text.utf8.reversed().drop { $0 == 0x20 }.reversed(), as: UTF8.self)
  }
}
