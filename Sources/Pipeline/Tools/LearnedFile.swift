internal import Crypto
internal import Foundation
internal import Suggest

/// A learned file as it lies on the disk.
struct LearnedFile {
  let codes: LearnedCodes
  /// SHA-256 of its bytes.
  let digest: String

  init(_ file: URL) throws {
    guard let data = try? Data(contentsOf: file) else {
      throw PipelineError.noSuchPath(path: file.path, wanted: "file")
    }
    codes = try LearnedCodes(String(decoding: data, as: UTF8.self))
    digest = SHA256.hash(data: data).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
