internal import CLibXML2
internal import Synchronization

/// The process-wide settings of libxml2, made once before anything else uses it.
enum LibXML2 {
  /// Touch before any call: starts the library and takes away its way to files and the network.
  static let ready: Void = {
    xmlInitParser()
    xmlSetExternalEntityLoader { url, _, context in
      guard let url, let context else { return nil }
      return LibXML2.input(for: String(cString: url), context: context)
    }
  }()

  /// Parser options: no network, nothing to stderr, and never `NOENT`, `DTDLOAD` or `HUGE`.
  static let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)

  // What the loader may hand out while a schema compiles, by file name. Empty at any other time, so that whatever a
  // document asks for is refused.
  private static let documents = Mutex<[String: [UInt8]]>([:])
  private static let compiling = Mutex<Void>(())

  /// Runs `body` while the loader serves `files`, one caller at a time.
  static func serving(_ files: [String: [UInt8]], _ body: () -> Void) {
    compiling.withLock { _ in
      documents.withLock { $0 = files }
      defer { documents.withLock { $0 = [:] } }
      body()
    }
  }

  private static func input(for url: String, context: xmlParserCtxtPtr) -> xmlParserInputPtr? {
    let name = url.split(separator: "/").last.map(String.init) ?? url
    guard let bytes = documents.withLock({ $0[name] }) else { return nil }
    let buffer = bytes.withUnsafeBytes {
      xmlParserInputBufferCreateMem(
        $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), XML_CHAR_ENCODING_NONE)
    }
    guard let buffer else { return nil }
    guard let input = xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE) else {
      xmlFreeParserInputBuffer(buffer)
      return nil
    }
    input.pointee.filename = UnsafeRawPointer(xmlStrdup(url))?.assumingMemoryBound(to: CChar.self)
    return input
  }
}
