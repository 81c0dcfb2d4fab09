/// Takes the arrays of a compiled section one after the other, checking each against the section's size.
///
/// Layout: every array starts at a multiple of 8 with its byte count in 8 bytes.
struct SectionReader {
  private let section: UnsafeRawBufferPointer
  private let name: String
  private var next = 0

  init(file: CompiledFile, section name: String) throws(LanguageError) {
    section = file.section(name)
    self.name = name
  }

  mutating func bytes() throws(LanguageError) -> UnsafeRawBufferPointer {
    guard next + 8 <= section.count else { throw .damagedSection(name: name) }
    let count = Int(section.loadUnaligned(fromByteOffset: next, as: UInt64.self))
    guard count >= 0, count <= section.count - next - 8 else { throw .damagedSection(name: name) }
    let start = next + 8
    next = (start + count + 7) & ~7
    return UnsafeRawBufferPointer(rebasing: section[start..<start + count])
  }

  mutating func array<Element: BitwiseCopyable>(of type: Element.Type) throws(LanguageError)
    -> UnsafeBufferPointer<Element>
  {
    let raw = try bytes()
    guard raw.count.isMultiple(of: MemoryLayout<Element>.stride) else {
      throw .damagedSection(name: name)
    }
    return raw.bindMemory(to: Element.self)
  }

  mutating func number() throws(LanguageError) -> UInt32 {
    let array = try array(of: UInt32.self)
    guard let first = array.first else { throw .damagedSection(name: name) }
    return first
  }
}

/// Puts arrays one after the other as ``SectionReader`` takes them.
struct SectionWriter {
  private(set) var bytes: [UInt8] = []

  mutating func append<Element: BitwiseCopyable>(_ array: [Element]) {
    array.withUnsafeBytes { append(bytes: $0) }
  }

  mutating func append(bytes raw: UnsafeRawBufferPointer) {
    withUnsafeBytes(of: UInt64(raw.count)) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: raw)
    while !bytes.count.isMultiple(of: 8) { bytes.append(0) }
  }
}
