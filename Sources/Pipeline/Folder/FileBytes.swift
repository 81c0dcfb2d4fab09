internal import Foundation

/// The bytes of a whole file, read without a copy in between.
enum FileBytes {
  /// The bytes of the file at `path`; `nil` when it cannot be read.
  static func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    // A pipe tells no size.
    if status.st_mode & S_IFMT != S_IFREG { return (try? Data(contentsOf: URL(filePath: path))).map { [UInt8]($0) } }
    let size = Int(status.st_size)
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let start = buffer.baseAddress {
        let read = Foundation.read(descriptor, start + count, size - count)
        if read < 0, errno == EINTR { continue }
        guard read > 0 else { break }
        count += read
      }
      isWhole = count == size
    }
    return isWhole ? bytes : nil
  }
}
