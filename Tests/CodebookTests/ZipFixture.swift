import Foundation

@testable import Codebook

/// Packed bytes by another program, zlib, and a writer of zip files.
enum ZipFixture {
  /// What all the packed forms unpack to: lines of a number modulo 60 and its square modulo 97.
  static let text = Array((0..<200).map { "\($0 % 60) \($0 * $0 % 97)\n" }.joined().utf8)

  /// One block with a Huffman code of its own.
  static let dynamic = bytes(
    """
    NdTJccQwDETRO6JACCIWLvkn5t+wfVGpNKQIvIbm88+WLwsvS39Wvra1R9v23Ha8nl3fZc/vsvV52loeZYsdx1b6CVvlXNqTFds398df27qeLH9+\
    PovPV1gs77QIf9sivcqi/HF6e/F8++PJ8Wb99WvxfLfl53Esl99rGd4Umh5hWX6fZftellTLyuOLe7ZuS/Zuq8/rWi3PsApf3KfzmFPTqv221fZD\
    38cP99cPz5+u/elJL/3aoZWd2tXFC7r1rt56bx+d0Vfn9dPZn8pYqiimONVZKrlV/VYjRz1dtccOudIzsO8XNgWLC7AYIYsXstghiyOymCKLL7JY\
    I4s7smSAbAiWZAR7BBsDm+O6BrYES7rAEjSwZA4s8QM7riXWJdVPqEumJdInURbWbEI0h5SXQcqLIeWQ0nmIcjSilCHRkGgIlEIBpWhAaQBRmkGU\
    xnqaRJSGEX0SlcOMinRSUCUzIgQUxj9QaJ+QEcUbUejXpIAogSCqbFoxaVa3RIlPsxoSJVZEt0DfjCrBA8oQSLQlemZUdZ2hgVS/Pq2ElF2Qjijv\
    QjRnVDlDo7plqvH8H1WN7VN9uN6BjRlVegCWdoClM8HOrF650jiw7xd2RhUZYEHq+biQ7RlVOfaY7vGdD1OzGpIlg0+f7oyKIspJi9xaCW6F+fcX\
    QMRPaQNL8hrVmVSxzpx+Qp3vv+bzl6gWzqYf
    """)

  /// One block with the fixed Huffman code.
  static let fixed = bytes(
    """
    M1Aw4DJUMOQyUjDhMlaw5DJRMDTjMlUwMuUyUzA24zJXMLHkslAwM+GyVLAw5DI0UDDmMjRUMDLhMgTqMOcyNFYwN+IyNFEAEqYKxkAVZgpmQLa5\
    gqUpl6GFgjFQuaWCuQGXkYGCoRGXkaGCqTGXkZGCpRmXkbGCiQmXkYmCJdB2UwUToLiZgiVQxFzBFKjeQsGCy8hSwcyUy9hAwcicy9hQwcKCy9hI\
    wRToUGMFIyMuYxMFC0suY1MFM0MuY6BrgSrNFQyBbKBWMy5joF4zLhMDBRMLLhNDBWMjLhMjBUMg21gBKAy01ZjLxFTBwpTLxEzBHOhvcwVzINtC\
    wRwobgkiTQ1AIqaGIFlTI5BKU2OQLlMToAGmpiCzTM1A5pqag+wwtQDZZ2oJstsA5AxDkIuMwI4DudME5GRTkOvNQB4xB/nJAuQ9oA5QuAL9DAxY\
    S0jAGoMCFhguwIAFhhEwZIHhBQxZYNgBQxYYjsCQBYYpMGSB4QsMWWBYA0MWGO7AkAXGATBkjUABC4wZUMCagwLWCBywxuBwNQQHrAkoYIGxCwxY\
    YEQDAxYY58CABUY/MGDB4WoCClZDUKgagALVEBSmJqAgtQSFKFChCVgTMESNwUEKNAwYpECDgUEKtMQEZB8wRIFWA0MU6AxQiBqBQtQIFKBAhwID\
    FOhoYIACPQAMUaBngCEK9Jgp2JPAEAV6GBiilqAQBYUDOKmAQscYFFAmoDADRiEwQIHBCA1QYNBaggIZGKLA8AaGKDDoDcGxAAxRYIQAQxQUN6ag\
    aAKlVTNQiAKjD5RWjUAhCoxWYIiagQLUEpxUgREPDFBgIgCFqCkoRM3BSRVEghMNMEhBspYglcAgBeoCBik4RIFmAUPUGJxUgXaAkqoZKExByROW\
    VEHJ1hLkPmC4WoAD1gicVIF+AAYs0DvAgAX6DBSw4LRqAQpXoMeBAWsJCVhwUgWGDDBggYFkCs5cwJA1BSdVUDiagsPUDBy+4IwJSqtGoJAFxoEB\
    KOuCkwooiozBsQWMN1NQDJqBIhNaBACj2BIU28CABcY8KKmCUyooWMHp1AAUqOD8bwLO/qAQBSkEawIA
    """)

  /// One block that is not packed.
  static let stored = bytes(
    """
    AWYEmfswIDAKMSAxCjIgNAozIDkKNCAxNgo1IDI1CjYgMzYKNyA0OQo4IDY0CjkgODEKMTAgMwoxMSAyNAoxMiA0NwoxMyA3MgoxNCAyCjE1IDMx\
    CjE2IDYyCjE3IDk1CjE4IDMzCjE5IDcwCjIwIDEyCjIxIDUzCjIyIDk2CjIzIDQ0CjI0IDkxCjI1IDQzCjI2IDk0CjI3IDUwCjI4IDgKMjkgNjUK\
    MzAgMjcKMzEgODgKMzIgNTQKMzMgMjIKMzQgODkKMzUgNjEKMzYgMzUKMzcgMTEKMzggODYKMzkgNjYKNDAgNDgKNDEgMzIKNDIgMTgKNDMgNgo0\
    NCA5Mwo0NSA4NQo0NiA3OQo0NyA3NQo0OCA3Mwo0OSA3Mwo1MCA3NQo1MSA3OQo1MiA4NQo1MyA5Mwo1NCA2CjU1IDE4CjU2IDMyCjU3IDQ4CjU4\
    IDY2CjU5IDg2CjAgMTEKMSAzNQoyIDYxCjMgODkKNCAyMgo1IDU0CjYgODgKNyAyNwo4IDY1CjkgOAoxMCA1MAoxMSA5NAoxMiA0MwoxMyA5MQox\
    NCA0NAoxNSA5NgoxNiA1MwoxNyAxMgoxOCA3MAoxOSAzMwoyMCA5NQoyMSA2MgoyMiAzMQoyMyAyCjI0IDcyCjI1IDQ3CjI2IDI0CjI3IDMKMjgg\
    ODEKMjkgNjQKMzAgNDkKMzEgMzYKMzIgMjUKMzMgMTYKMzQgOQozNSA0CjM2IDEKMzcgMAozOCAxCjM5IDQKNDAgOQo0MSAxNgo0MiAyNQo0MyAz\
    Ngo0NCA0OQo0NSA2NAo0NiA4MQo0NyAzCjQ4IDI0CjQ5IDQ3CjUwIDcyCjUxIDIKNTIgMzEKNTMgNjIKNTQgOTUKNTUgMzMKNTYgNzAKNTcgMTIK\
    NTggNTMKNTkgOTYKMCA0NAoxIDkxCjIgNDMKMyA5NAo0IDUwCjUgOAo2IDY1CjcgMjcKOCA4OAo5IDU0CjEwIDIyCjExIDg5CjEyIDYxCjEzIDM1\
    CjE0IDExCjE1IDg2CjE2IDY2CjE3IDQ4CjE4IDMyCjE5IDE4CjIwIDYKMjEgOTMKMjIgODUKMjMgNzkKMjQgNzUKMjUgNzMKMjYgNzMKMjcgNzUK\
    MjggNzkKMjkgODUKMzAgOTMKMzEgNgozMiAxOAozMyAzMgozNCA0OAozNSA2NgozNiA4NgozNyAxMQozOCAzNQozOSA2MQo0MCA4OQo0MSAyMgo0\
    MiA1NAo0MyA4OAo0NCAyNwo0NSA2NQo0NiA4CjQ3IDUwCjQ4IDk0CjQ5IDQzCjUwIDkxCjUxIDQ0CjUyIDk2CjUzIDUzCjU0IDEyCjU1IDcwCjU2\
    IDMzCjU3IDk1CjU4IDYyCjU5IDMxCjAgMgoxIDcyCjIgNDcKMyAyNAo0IDMKNSA4MQo2IDY0CjcgNDkKOCAzNgo5IDI1CjEwIDE2CjExIDkKMTIg\
    NAoxMyAxCjE0IDAKMTUgMQoxNiA0CjE3IDkKMTggMTYKMTkgMjUK
    """)

  private static func bytes(_ base64: String) -> [UInt8] { [UInt8](Data(base64Encoded: base64) ?? Data()) }

  /// A file on its way into an archive.
  struct File {
    var name: String
    var content: [UInt8]
    /// `nil`: stored as it is.
    var packed: [UInt8]?
    /// What the directory says of its length; `nil`: the truth.
    var length: Int?
    var isEncrypted = false
  }

  /// A zip file.
  static func archive(_ files: [File], comment: String = "") -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let offset = bytes.count
      let packed = file.packed ?? file.content
      // Version, flags, method, time and date; checksum; lengths.
      let fields =
        [20, 0, file.isEncrypted ? 1 : 0, 0, file.packed == nil ? 0 : 8, 0, 0, 0, 0, 0]
        + little(Int(CRC32.of(file.content)), 4) + little(packed.count, 4)
        + little(file.length ?? file.content.count, 4) + little(file.name.utf8.count, 2) + [0, 0]
      bytes += [0x50, 0x4B, 3, 4] + fields + Array(file.name.utf8) + packed
      directory += [0x50, 0x4B, 1, 2, 20, 0] + fields + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + little(offset, 4)
      directory += Array(file.name.utf8)
    }
    let end =
      [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + little(files.count, 2) + little(files.count, 2) + little(directory.count, 4)
      + little(bytes.count, 4) + little(comment.utf8.count, 2) + Array(comment.utf8)
    return bytes + directory + end
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
