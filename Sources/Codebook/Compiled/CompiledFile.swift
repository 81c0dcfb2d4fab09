internal import Foundation

/// Compiled tables in one file, mapped into memory: named sections of bytes, each aligned to 8.
///
/// The pages are read when they are touched, so opening costs nothing like the file's size. Immutable; the sections
/// live as long as the value does. The layout:
///
///     0  magic "CSBOOKS" and 0      8 bytes
///     8  format version             UInt32
///     12 number of sections         UInt32
///     16 length of the file         UInt64
///     24 checksum of 32 up to the first section
///     32 SHA-256 of the text that it was compiled from
///     64 a record a section, sorted by name: name offset and length (UInt32), offset, length, checksum (UInt64)
///        names, then sections
///
/// Numbers are little-endian. ``init(contentsOf:)`` refuses a file whose head, table or length is wrong;
/// ``isIntact`` checks every byte.
public final class CompiledFile: Sendable {
  static let magic: [UInt8] = Array("CSBOOKS\0".utf8)
  static let formatVersion: UInt32 = 2
  static let headerLength = 64
  static let recordLength = 32
  static let alignment = 8

  // Read only, never changed after init.
  private nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool
  private let sections: [String: Record]

  struct Record: Sendable, Equatable {
    var range: Range<Int>
    var checksum: UInt64
  }

  /// Maps the file; `nil` when it is not there or is no compiled file of this version.
  init?(contentsOf url: URL) {
    guard let bytes = Self.map(url) else { return nil }
    guard let sections = Self.sections(of: bytes) else {
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
      return nil
    }
    self.bytes = bytes
    self.sections = sections
    isMapped = true
  }

  /// Keeps the bytes in memory: for a cache folder that cannot be written, and for tests.
  init?(_ content: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(content.count, 1), alignment: 64)
    copy.copyBytes(from: content)
    let bytes = UnsafeRawBufferPointer(rebasing: copy[..<content.count])
    guard let sections = Self.sections(of: bytes) else {
      copy.deallocate()
      return nil
    }
    self.bytes = bytes
    self.sections = sections
    isMapped = false
  }

  deinit {
    let start = UnsafeMutableRawPointer(mutating: bytes.baseAddress)
    if isMapped { munmap(start, bytes.count) } else { start?.deallocate() }
  }

  /// The bytes of a section; empty when there is none of this name. Valid while `self` lives.
  public func section(_ name: String) -> UnsafeRawBufferPointer {
    guard let record = sections[name] else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(rebasing: bytes[record.range])
  }

  /// Names of all sections, sorted.
  public var sectionNames: [String] { sections.keys.sorted() }

  /// SHA-256 of the text files that this was compiled from.
  public var sourceDigest: [UInt8] { Array(bytes[32..<64]) }

  /// Whether every section still has the checksum that it was written with; reads the whole file.
  var isIntact: Bool {
    sections.values.allSatisfy { Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[$0.range])) == $0.checksum }
  }

  private static func map(_ url: URL) -> UnsafeRawBufferPointer? {
    let descriptor = open(url.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else { return nil }
    let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let start, start != MAP_FAILED else { return nil }
    return UnsafeRawBufferPointer(start: start, count: Int(status.st_size))
  }

  private static func sections(of bytes: UnsafeRawBufferPointer) -> [String: Record]? {
    guard bytes.count >= headerLength, bytes.prefix(8).elementsEqual(magic),
      integer(UInt32.self, bytes, 8) == formatVersion, integer(UInt64.self, bytes, 16) == UInt64(bytes.count)
    else { return nil }
    let count = Int(integer(UInt32.self, bytes, 12))
    let table = headerLength..<(headerLength + count * recordLength)
    guard table.upperBound <= bytes.count else { return nil }
    let firstSection = count == 0 ? bytes.count : Int(clamping: integer(UInt64.self, bytes, headerLength + 8))
    guard firstSection >= table.upperBound, firstSection <= bytes.count,
      Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[32..<firstSection])) == integer(UInt64.self, bytes, 24)
    else { return nil }
    var sections: [String: Record] = [:]
    for place in stride(from: table.lowerBound, to: table.upperBound, by: recordLength) {
      guard let (name, record) = section(at: place, of: bytes) else { return nil }
      sections[name] = record
    }
    return sections
  }

  private static func section(at place: Int, of bytes: UnsafeRawBufferPointer) -> (String, Record)? {
    let nameStart = Int(integer(UInt32.self, bytes, place))
    let nameEnd = nameStart + Int(integer(UInt32.self, bytes, place + 4))
    let start = Int(clamping: integer(UInt64.self, bytes, place + 8))
    let (end, overflow) = start.addingReportingOverflow(Int(clamping: integer(UInt64.self, bytes, place + 16)))
    guard nameEnd <= bytes.count, !overflow, end <= bytes.count, start.isMultiple(of: alignment) else { return nil }
    let name = String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self)
    return (name, Record(range: start..<end, checksum: integer(UInt64.self, bytes, place + 24)))
  }

  private static func integer<T: FixedWidthInteger & BitwiseCopyable>(
    _ type: T.Type, _ bytes: UnsafeRawBufferPointer, _ offset: Int
  ) -> T {
    T(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: type))
  }
}
