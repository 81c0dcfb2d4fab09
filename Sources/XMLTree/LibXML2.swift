internal import CLibXML2

/// The process-wide settings of libxml2, made once before anything else uses it.
enum LibXML2 {
  /// Touch before any call: starts the library and takes away its way to files and the network.
  static let ready: Void = {
    xmlInitParser()
    xmlSetExternalEntityLoader { _, _, _ in nil }
  }()

  /// Parser options: no network, nothing to stderr, and never `NOENT`, `DTDLOAD` or `HUGE`.
  static let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
}
