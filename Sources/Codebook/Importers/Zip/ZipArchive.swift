/// The files of a zip archive, read by its directory. Made for published releases: one part, no encryption, no ZIP64.
///
/// Nothing is unpacked before it is asked for, and nothing that would be larger than ``maximumLength`` or
/// ``maximumRatio`` times its packed size: a bomb is refused by what it says of itself, and stopped where that is a lie.
struct ZipArchive {
  /// Longest file that is unpacked, in bytes.
  static let maximumLength = 256 << 20
  /// Largest ratio of a file to its packed form; official files stay below 40.
  static let maximumRatio = 200

  struct Member: Equatable {
    /// Path in the archive.
    var name: String
    /// 0 stored, 8 deflated.
    var method: Int
    var isEncrypted: Bool
    var checksum: UInt32
    var packedLength: Int
    var length: Int
    /// Where its local header begins.
    var offset: Int
  }

  /// In the order of the directory, folders left out.
  let members: [Member]
  private let bytes: [UInt8]
  private let file: String

  static func isZip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// - Throws: ``CodebookError/zip(file:problem:)``
  init(_ bytes: [UInt8], file: String) throws(CodebookError) {
    self.bytes = bytes
    self.file = file
    guard let end = Self.endOfDirectory(in: bytes) else {
      throw .zip(file: file, problem: "is cut: its directory, at the end, is missing")
    }
    let (count, start) = (bytes.integer16(end + 10), bytes.integer32(end + 16))
    guard let members = Self.members(of: bytes, from: start, to: end, count: count) else {
      throw .zip(file: file, problem: "has a damaged directory, or one of a form that is not read")
    }
    self.members = members.filter { !$0.name.hasSuffix("/") }
  }

  /// Unpacks a file and compares it with its checksum.
  func bytes(of member: Member) throws(CodebookError) -> [UInt8] {
    guard !member.isEncrypted else { throw problem(member, "is encrypted") }
    guard member.length <= Self.maximumLength, member.length <= 1 << 20 + member.packedLength * Self.maximumRatio else {
      throw problem(member, "would unpack to \(member.length) bytes from \(member.packedLength), which is refused")
    }
    let header = member.offset
    guard header + 30 <= bytes.count, bytes[header...].starts(with: [0x50, 0x4B, 0x03, 0x04]) else {
      throw problem(member, "is not where the directory says")
    }
    let start = header + 30 + bytes.integer16(header + 26) + bytes.integer16(header + 28)
    guard start + member.packedLength <= bytes.count else { throw problem(member, "is cut") }
    let packed = bytes[start..<start + member.packedLength]
    let content: [UInt8]? =
      switch member.method {
      case 0: Array(packed)
      case 8: Inflater.inflate(packed, length: member.length)
      default: throw problem(member, "is packed by method \(member.method), not by 0 or 8")
      }
    guard let content, content.count == member.length, CRC32.of(content) == member.checksum else {
      throw problem(member, "is damaged")
    }
    return content
  }

  private func problem(_ member: Member, _ problem: String) -> CodebookError {
    .zip(file: file, problem: "has the file \(member.name), which \(problem)")
  }

  // The record is last, but for a comment of up to 65,535 bytes.
  private static func endOfDirectory(in bytes: [UInt8]) -> Int? {
    var place = bytes.count - 22
    while place >= 0, place >= bytes.count - 22 - 0xFFFF {
      if bytes[place...].starts(with: [0x50, 0x4B, 0x05, 0x06]), place + 22 + bytes.integer16(place + 20) == bytes.count
      {
        return place
      }
      place -= 1
    }
    return nil
  }

  private static func members(of bytes: [UInt8], from start: Int, to end: Int, count: Int) -> [Member]? {
    var members: [Member] = []
    var place = start
    while members.count < count {
      guard place + 46 <= end, bytes[place...].starts(with: [0x50, 0x4B, 0x01, 0x02]) else { return nil }
      let name = place + 46..<place + 46 + bytes.integer16(place + 28)
      guard name.upperBound <= end else { return nil }
      members.append(
        Member(
          name: String(decoding: bytes[name], as: UTF8.self), method: bytes.integer16(place + 10),
          isEncrypted: bytes[place + 8] & 1 != 0, checksum: UInt32(bytes.integer32(place + 16)),
          packedLength: bytes.integer32(place + 20), length: bytes.integer32(place + 24),
          offset: bytes.integer32(place + 42)))
      place = name.upperBound + bytes.integer16(place + 30) + bytes.integer16(place + 32)
    }
    return members
  }
}

extension [UInt8] {
  /// Two bytes, little-endian.
  fileprivate func integer16(_ place: Int) -> Int { Int(self[place]) | Int(self[place + 1]) << 8 }

  /// Four bytes, little-endian.
  fileprivate func integer32(_ place: Int) -> Int { integer16(place) | integer16(place + 2) << 16 }
}
