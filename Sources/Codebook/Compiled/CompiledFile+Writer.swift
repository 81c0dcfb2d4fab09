extension CompiledFile {
  /// Gathers sections and lays them out: the same sections give the same bytes, in whatever order they were added.
  public struct Writer {
    private var sections: [String: [UInt8]] = [:]

    public init() {}

    /// Adds a section. Names are paths: `icd-10-cm/2026-04-01/titles`.
    public mutating func add(name: String, bytes: [UInt8]) {
      precondition(sections[name] == nil, "section \(name) is added twice")
      sections[name] = bytes
    }

    /// Adds a section of numbers, as they lie in memory.
    public mutating func add<Value: BitwiseCopyable>(name: String, values: [Value]) {
      add(name: name, bytes: values.withUnsafeBytes { Array($0) })
    }

    /// The file; `sourceDigest` is the SHA-256 of the text that the sections were made from, 32 bytes.
    func file(sourceDigest: [UInt8]) -> [UInt8] {
      precondition(sourceDigest.count == 32, "a digest has 32 bytes")
      let sorted = sections.sorted { $0.key < $1.key }
      let names = sorted.flatMap { Array($0.key.utf8) }
      let tableEnd = headerLength + sorted.count * recordLength
      var table: [UInt8] = sourceDigest
      var body: [UInt8] = []
      let bodyStart = aligned(tableEnd + names.count)
      var nameStart = tableEnd
      for (name, bytes) in sorted {
        append(UInt32(nameStart), to: &table)
        append(UInt32(name.utf8.count), to: &table)
        append(UInt64(bodyStart + body.count), to: &table)
        append(UInt64(bytes.count), to: &table)
        append(bytes.withUnsafeBytes(Checksum.of), to: &table)
        nameStart += name.utf8.count
        body += bytes
        body += repeatElement(0, count: aligned(body.count) - body.count)
      }
      table += names
      table += repeatElement(0, count: bodyStart - tableEnd - names.count)
      var file = magic
      append(formatVersion, to: &file)
      append(UInt32(sorted.count), to: &file)
      append(UInt64(bodyStart + body.count), to: &file)
      append(table.withUnsafeBytes(Checksum.of), to: &file)
      return file + table + body
    }

    private func aligned(_ length: Int) -> Int { (length + alignment - 1) / alignment * alignment }

    private func append(_ value: some FixedWidthInteger & BitwiseCopyable, to bytes: inout [UInt8]) {
      withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
  }
}
